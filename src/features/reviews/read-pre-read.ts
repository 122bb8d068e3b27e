import type { Input, Output } from '#api/endpoint.ts'
import { openActionsOf, type TeamAction } from '#features/actions/actions-of-teams.ts'
import { seesAll } from '#features/facilitation/seat-of-review.ts'
import { noticesInForce } from '#features/notices/notices-in-force.ts'
import {
  type ReportInSentences,
  talkingPointsOfTeams,
} from '#features/reports/talking-points-of-teams.ts'
import { questionsOf } from '#features/rooms/room-of-review.ts'
import { parkedTopics } from '#features/topics/parked-topics.ts'
import { winsOfCycle } from '#features/wins/wins-of-cycle.ts'
import type { Ctx } from '#platform/context.ts'
import { type AgendaItemRecord, agendaOf } from './agenda-of-review.ts'
import type * as api from './api.ts'
import { type ReviewRecord, reviewOfCycle } from './find-review.ts'
import { reviewAnswer } from './review-answer.ts'

type Read = typeof api.readPreRead
export type PreRead = Output<Read>
type TeamRead = PreRead['teams'][number]
type Question = PreRead['questions'][number]

export async function readPreRead(ctx: Ctx, { params }: Input<Read>): Promise<PreRead> {
  const review = await reviewOfCycle(ctx, params.cycle)
  return preReadOf(ctx, review, await seesAll(ctx, review))
}

/** Quiet questions that nobody has shown yet are for facilitators alone. */
export async function preReadOf(
  ctx: Ctx,
  review: ReviewRecord,
  forFacilitators: boolean,
): Promise<PreRead> {
  const agenda = await agendaOf(ctx, review.id)
  const teamIds = agenda.flatMap(({ teamId }) => teamId ?? [])
  const [reports, actions, notices, topics, wins, asked] = await Promise.all([
    talkingPointsOfTeams(ctx, review.cycleKey, teamIds),
    openActionsOf(ctx, teamIds),
    noticesInForce(ctx),
    parkedTopics(ctx),
    winsOfCycle(ctx, review.cycleKey),
    questionsOf(ctx, review.id, ['waiting', 'shown', 'answered']),
  ])
  const questions = asked.filter(
    ({ askedAhead, askedBy, state }) =>
      askedAhead && (forFacilitators || askedBy !== null || state !== 'waiting'),
  )
  return {
    review: reviewAnswer(review, agenda),
    notices: notices.map(({ id, title, effectiveOn }) => ({ id, title, effectiveOn })),
    teams: agenda.flatMap((item) => {
      const report = reports.get(item.teamId ?? '')
      return teamRead(item, { report, actions, wins, questions })
    }),
    questions: questions.filter(({ team }) => team === null),
    topics: topics.map(({ id, text, mentions }) => ({ id, text, mentions })),
  }
}

type Known = {
  readonly report: ReportInSentences | undefined
  readonly actions: readonly TeamAction[]
  readonly wins: Awaited<ReturnType<typeof winsOfCycle>>
  readonly questions: readonly Question[]
}

function teamRead(
  { team, teamId, absent }: AgendaItemRecord,
  { report, actions, wins, questions }: Known,
): TeamRead[] {
  if (team === null) return []
  const own = actions.filter((action) => action.teamId === teamId)
  const isOwn = (of: { team: { slug: string } | null }) => of.team?.slug === team.slug
  return [
    {
      team,
      absent,
      reportState: report?.state ?? null,
      talkingPoints: (report?.talkingPoints ?? []).map(({ rule: _, ...point }) => point),
      steady: report?.steady ?? 0,
      openActions: own.length,
      carriedActions: own.filter(({ carried }) => carried > 0).length,
      wins: wins.filter(isOwn).map(({ text }) => text),
      questions: questions.filter(isOwn),
    },
  ]
}
