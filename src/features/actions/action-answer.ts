import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { isFinished, type Standing } from '#domain/action.ts'
import { ageInReviews, carriedThrough } from '#domain/action-age.ts'
import { effectState } from '#domain/action-effect.ts'
import { type Day, day } from '#domain/instant.ts'
import { type ClosedReview, closedReviews } from '#features/reviews/closed-reviews.ts'
import type { Ctx } from '#platform/context.ts'
import type { ActionRow } from './action-list-store.ts'
import type * as api from './api.ts'

export type Action = z.output<typeof api.Action>
export type ReadCtx = Pick<Ctx, 'db' | 'organisation' | 'now' | 'organisationInForce'>

/** How many reviews back an age is counted. */
const reviewsCounted = 200

export async function answerActions(ctx: ReadCtx, rows: readonly ActionRow[]): Promise<Action[]> {
  const reviews = rows.length === 0 ? [] : await closedReviews(ctx, reviewsCounted)
  const today = todayOf(ctx)
  return rows.map((row) => answerAction(row, reviews, today))
}

/** The calendar date where the organisation is. */
export function todayOf({ now, organisationInForce }: ReadCtx): Day {
  const zoned = Temporal.Instant.from(now).toZonedDateTimeISO(organisationInForce.timeZone)
  return day(zoned.toPlainDate().toString())
}

export function standingOf({ state, reason, closedAt }: ActionRow): Standing {
  if (state === 'blocked') return { state, by: reason }
  if (state === 'open' || state === 'in-progress') return { state }
  if (closedAt === null) throw new Error('A finished action without its end')
  return state === 'done' ? { state, at: closedAt } : { state, reason, at: closedAt }
}

function answerAction(row: ActionRow, reviews: readonly ClosedReview[], today: Day): Action {
  const effect = effectState({
    standing: standingOf(row),
    hasSeries: row.kind === 'action' && row.metricId !== null && row.teamId !== null,
    said: row.said,
    reviewsClosedAt: reviews.map(({ closedAt }) => closedAt),
  })
  return {
    id: row.id,
    text: row.text,
    kind: row.kind,
    state: row.state,
    reason: row.reason,
    team: teamOf(row.teamSlug, row.teamName),
    owner: row.ownerId && row.ownerName ? { id: row.ownerId, name: row.ownerName } : null,
    dueOn: row.dueOn,
    overdue: row.dueOn !== null && row.dueOn < today && !isFinished(row.state),
    lacks: [
      ...(row.teamId === null ? (['team'] as const) : []),
      ...(row.ownerId === null ? (['owner'] as const) : []),
      ...(row.dueOn === null ? (['due'] as const) : []),
    ],
    pillar: row.pillar,
    metric: row.metricKey && row.metricName ? { key: row.metricKey, name: row.metricName } : null,
    link: row.link,
    source: sourceOf(row),
    openedBy: row.openedBy,
    openedAt: row.openedAt,
    closedAt: row.closedAt,
    ageInReviews: ageInReviews(row, reviews),
    carried: carriedThrough(row, reviews),
    effect: { state: effect, answer: effect === 'none' ? null : (row.said?.answer ?? null) },
    revision: row.revision,
  }
}

function teamOf(slug: string | null, name: string | null) {
  return slug === null || name === null ? null : { slug, name }
}

function sourceOf(row: ActionRow): Action['source'] {
  if (row.reviewCycle !== null) return { kind: 'review', cycle: row.reviewCycle }
  const team = teamOf(row.reportTeamSlug, row.reportTeamName)
  if (team === null || row.reportCycle === null) return { kind: 'hand' }
  return { kind: 'report', team, cycle: row.reportCycle }
}
