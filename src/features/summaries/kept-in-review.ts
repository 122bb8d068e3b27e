import type { z } from 'zod'
import { actionsOfReview } from '#features/actions/actions-of-review.ts'
import { openPairings } from '#features/pairings/open-pairings.ts'
import type { ReviewRecord } from '#features/reviews/find-review.ts'
import { capturesOf } from '#features/rooms/room-of-review.ts'
import { parkedTopics } from '#features/topics/parked-topics.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'

type Summary = z.output<typeof api.Summary>
type ActionTold = z.output<typeof api.ActionTold>
type Captures = Awaited<ReturnType<typeof capturesOf>>

export type KeptInReview = Pick<
  Summary,
  'actions' | 'topics' | 'techShares' | 'pairings' | 'captures'
>

/** What was written down in the room, as it stands now. */
export async function keptInReview(ctx: Ctx, review: ReviewRecord): Promise<KeptInReview> {
  const [captures, actions, parked, pairings] = await Promise.all([
    capturesOf(ctx, review.id),
    actionsOfReview(ctx, review.id),
    parkedTopics(ctx),
    openPairings(ctx),
  ])
  const mentions = new Map(parked.map((topic) => [topic.id, topic.mentions]))
  const of = (kind: Captures[number]['kind']) => captures.filter((one) => one.kind === kind)
  return {
    actions: actions.map(actionTold),
    topics: onePerSubject(of('topic')).map(({ subject, text, team }) => ({
      id: subject,
      text,
      team,
      mentions: mentions.get(subject) ?? 1,
    })),
    techShares: of('tech-share').map(({ subject, text, team }) => ({ id: subject, text, team })),
    pairings: pairings
      .filter(({ reviewId }) => reviewId === review.id)
      .reverse()
      .map(({ id, text, helper, helped }) => ({
        id,
        text: helper ? `${helper.name} can help: ${text}` : text,
        team: helped,
      })),
    captures: countsOf(captures),
  }
}

export function actionTold({ id, text, kind, team, owner, dueOn }: ActionTold): ActionTold {
  return { id, text, kind, team, owner, dueOn }
}

/** A topic that several teams parked is told once, as it was said first. */
function onePerSubject(captures: Captures): Captures {
  return captures.filter(
    ({ subject }, place) => captures.findIndex((one) => one.subject === subject) === place,
  )
}

function countsOf(captures: Captures): Summary['captures'] {
  const counts = { action: 0, topic: 0, win: 0, 'tech-share': 0, help: 0, investigation: 0 }
  for (const { kind } of captures) counts[kind] += 1
  return counts
}
