import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'

export type ReviewCtx = Pick<Ctx, 'db' | 'organisation'>

type PersonNamed = { readonly id: string; readonly name: string }

const personNamed = (column: 'facilitator_id' | 'co_facilitator_id') =>
  sql<PersonNamed | null>`(select json_build_object('id', id, 'name', name) from person
    where organisation_id = review.organisation_id and id = review.${sql.ref(column)})`

function selectReviews(ctx: ReviewCtx) {
  return ctx.db
    .selectFrom('review')
    .select([
      'id',
      'cycle_key as cycleKey',
      'state',
      'revision',
      'starts_at as startsAt',
      'booked_minutes as bookedMinutes',
      'place',
      'facilitator_id as facilitatorId',
      'co_facilitator_id as coFacilitatorId',
      'order_mode as orderMode',
      'started_at as startedAt',
      'closed_at as closedAt',
      'pre_read_sent_at as preReadSentAt',
    ])
    .select(personNamed('facilitator_id').as('facilitator'))
    .select(personNamed('co_facilitator_id').as('coFacilitator'))
    .where('organisation_id', '=', ctx.organisation)
}

export async function reviewByCycle(ctx: ReviewCtx, cycleKey: string) {
  return selectReviews(ctx).where('cycle_key', '=', cycleKey).executeTakeFirst()
}

export type ReviewRow = NonNullable<Awaited<ReturnType<typeof reviewByCycle>>>

export async function reviewById(ctx: ReviewCtx, id: string): Promise<ReviewRow> {
  return selectReviews(ctx).where('id', '=', id).executeTakeFirstOrThrow()
}

/** Newest cycle first, and one row more than asked for. */
export async function reviewsPage(
  ctx: ReviewCtx,
  filter: { readonly before?: string; readonly limit: number },
): Promise<ReviewRow[]> {
  let query = selectReviews(ctx)
  if (filter.before !== undefined) query = query.where('cycle_key', '<', filter.before)
  return query
    .orderBy('cycle_key', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

export type ReviewChange = {
  state?: 'live' | 'closed'
  starts_at?: Instant
  booked_minutes?: number
  place?: string
  facilitator_id?: string | null
  co_facilitator_id?: string | null
  order_mode?: 'draw' | 'rota' | 'hand'
  started_at?: Instant
  closed_at?: Instant
  pre_read_sent_at?: Instant
}

export async function updateReview(ctx: ReviewCtx, id: string, change: ReviewChange) {
  await ctx.db
    .updateTable('review')
    .set(change)
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}

/** Newest first. */
export async function selectClosedReviews(ctx: ReviewCtx, limit: number) {
  return ctx.db
    .selectFrom('review')
    .select(['id', 'cycle_key as cycle', 'closed_at as closedAt'])
    .where('organisation_id', '=', ctx.organisation)
    .where('closed_at', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(limit)
    .$narrowType<{ closedAt: Instant }>()
    .execute()
}
