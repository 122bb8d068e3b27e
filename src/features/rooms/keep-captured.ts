import type { Input } from '#api/endpoint.ts'
import { day } from '#domain/instant.ts'
import type { Pillar } from '#domain/pillar.ts'
import { openAction } from '#features/actions/open-action.ts'
import { offerHelp } from '#features/pairings/offer-help.ts'
import type { ReviewRecord } from '#features/reviews/find-review.ts'
import { offerTechShare } from '#features/topics/offer-tech-share.ts'
import { parkTopic } from '#features/topics/park-topic.ts'
import { tellWin } from '#features/wins/tell-win.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'

export type Capturing = Omit<
  Input<typeof api.captureThing>['body'],
  'team' | 'helper' | 'metric' | 'item'
> & {
  readonly teamId: string | null
  readonly helperId: string | null
  readonly metricId: string | null
  readonly pillar: Pillar | null
}

/** Makes what was written down an action, topic, win, tech share or pairing; answers its id. */
export async function keepCaptured(
  ctx: Ctx,
  review: ReviewRecord,
  capturing: Capturing,
): Promise<string> {
  const { id, kind, text, teamId, metricId } = capturing
  const where = { reviewId: review.id, teamId, metricId }
  switch (kind) {
    case 'action':
    case 'investigation': {
      const dueOn = capturing.dueOn === null ? null : day(capturing.dueOn)
      const { owner: ownerId, pillar } = capturing
      await openAction(ctx, { id, text, kind, ...where, ownerId, dueOn, pillar })
      return id
    }
    case 'topic':
      return (await parkTopic(ctx, { id, text, ...where })).topicId
    case 'win': {
      const { prevented } = capturing
      await tellWin(ctx, { id, text, ...where, cycleKey: review.cycleKey, prevented })
      return id
    }
    case 'tech-share':
      await offerTechShare(ctx, { id, title: text, teamId, reviewId: review.id })
      return id
    case 'help': {
      const helperTeamId = capturing.helperId
      const { reviewId } = where
      await offerHelp(ctx, { id, text, helperTeamId, helpedTeamId: teamId, metricId, reviewId })
      return id
    }
  }
}
