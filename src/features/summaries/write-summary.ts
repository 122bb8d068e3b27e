import { type Clock, itemOn } from '#domain/review-clock.ts'
import { listSeatChanges } from '#features/facilitation/reads.ts'
import { noticesInForce } from '#features/notices/notices-in-force.ts'
import {
  type ReportInSentences,
  talkingPointsOfTeams,
} from '#features/reports/talking-points-of-teams.ts'
import type { AgendaItemRecord } from '#features/reviews/agenda-of-review.ts'
import type { ReviewRecord } from '#features/reviews/find-review.ts'
import { attendanceOf, questionsOf } from '#features/rooms/room-of-review.ts'
import { winsOfCycle } from '#features/wins/wins-of-cycle.ts'
import type { Ctx } from '#platform/context.ts'
import type { FrozenSummary } from './frozen-summary.ts'
import { keptInReview } from './kept-in-review.ts'
import { minutesOfTeams, spentMinutes } from './time-of-teams.ts'

type Ended = {
  readonly review: ReviewRecord
  readonly agenda: readonly AgendaItemRecord[]
  /** As it ended. */
  readonly clock: Clock
  readonly startedAt: Ctx['now']
}

/** What a review came to, at the moment it is closed. */
export async function writeSummary(
  ctx: Ctx,
  { review, agenda, clock, startedAt }: Ended,
): Promise<FrozenSummary> {
  const { cycleKey } = review
  const teamIds = agenda.flatMap(({ teamId }) => teamId ?? [])
  const [kept, reports, attended, notices, wins, questions, facilitators] = await Promise.all([
    keptInReview(ctx, review),
    talkingPointsOfTeams(ctx, cycleKey, teamIds),
    attendanceOf(ctx, review.id),
    noticesInForce(ctx),
    winsOfCycle(ctx, cycleKey),
    questionsOf(ctx, review.id, ['shown', 'answered']),
    facilitatorsOf(ctx, cycleKey),
  ])
  return {
    cycle: cycleKey,
    title: `SCORP review of cycle ${cycleKey}`,
    startedAt,
    closedAt: ctx.now,
    facilitators,
    bookedMinutes: review.bookedMinutes,
    spentMinutes: spentMinutes(clock, ctx.now),
    notices: notices.map(({ id, title }) => ({ id, title })),
    teams: minutesOfTeams(agenda, clock, attended, ctx.now).map(({ teamId, ...team }) => ({
      ...team,
      changes: changesOf(reports.get(teamId)),
    })),
    ...kept,
    wins: wins.map(({ id, text, team, prevented }) => ({ id, text, team, prevented })),
    questions: questions.map(({ text, state }) => ({ text, answered: state === 'answered' })),
  }
}

function changesOf(report: ReportInSentences | undefined): string[] {
  return (report?.talkingPoints ?? [])
    .filter(({ rule }) => rule !== 'unreported')
    .map(({ name, sentence }) => `${name}: ${sentence}`)
}

/** Everybody who sat in the seat, in the order of sitting down. */
async function facilitatorsOf(ctx: Ctx, cycle: string): Promise<string[]> {
  const params = { organisation: ctx.organisationInForce.slug, cycle }
  const changes = await listSeatChanges(ctx, { params, query: undefined, body: undefined })
  const sat = changes.items.filter(({ kind }) => ['taken', 'accepted', 'taken-over'].includes(kind))
  return [...new Set(sat.map(({ person }) => person))]
}

/** Teams whose item was on, for however short a time. */
export function teamsThatWereOn(agenda: readonly AgendaItemRecord[], clock: Clock): string[] {
  const on = new Set([...Object.keys(clock.times), itemOn(clock)])
  return agenda.flatMap(({ id, teamId }) => (teamId !== null && on.has(id) ? [teamId] : []))
}
