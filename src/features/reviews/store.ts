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
    .innerJoin('cycle', (join) =>
      join
        .onRef('cycle.organisation_id', '=', 'review.organisation_id')
        .onRef('cycle.key', '=', 'review.cycle_key'),
    )
    .select([
      'review.id',
      'review.cycle_key as cycleKey',
      'review.state',
      'review.revision',
      'review.starts_at as startsAt',
      'review.booked_minutes as bookedMinutes',
      'review.place',
      'review.facilitator_id as facilitatorId',
      'review.co_facilitator_id as coFacilitatorId',
      'review.order_mode as orderMode',
      'review.started_at as startedAt',
      'review.closed_at as closedAt',
      'review.pre_read_sent_at as preReadSentAt',
      'cycle.starts_at as cycleStarts',
      'cycle.ends_at as cycleEnds',
      'cycle.starts_on as cycleStartsOn',
      'cycle.ends_on as cycleEndsOn',
    ])
    .select(personNamed('facilitator_id').as('facilitator'))
    .select(personNamed('co_facilitator_id').as('coFacilitator'))
    .where('review.organisation_id', '=', ctx.organisation)
}

export type ReviewRow = Awaited<ReturnType<typeof reviewsPage>>[number]

export async function reviewByCycle(ctx: ReviewCtx, cycleKey: string) {
  return selectReviews(ctx).where('review.cycle_key', '=', cycleKey).executeTakeFirst()
}

/** Newest cycle first, and one row more than asked for. */
export async function reviewsPage(
  ctx: ReviewCtx,
  filter: { readonly before?: string; readonly limit: number },
) {
  let query = selectReviews(ctx)
  if (filter.before !== undefined) query = query.where('review.cycle_key', '<', filter.before)
  return query
    .orderBy('review.cycle_key', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

/** Nobody else changes the review, its agenda or its room until the transaction ends. */
export async function lockReview(ctx: ReviewCtx, cycleKey: string) {
  await ctx.db
    .selectFrom('review')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('cycle_key', '=', cycleKey)
    .forNoKeyUpdate()
    .execute()
}

export type NewReview = {
  readonly id: string
  readonly cycleKey: string
  readonly startsAt: Instant
  readonly bookedMinutes: number
  readonly place: string
  readonly facilitatorId: string | null
  readonly coFacilitatorId: string | null
}

/** False when somebody else has planned it meanwhile. */
export async function insertReview(ctx: ReviewCtx, review: NewReview): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('review')
    .values({
      organisation_id: ctx.organisation,
      id: review.id,
      cycle_key: review.cycleKey,
      starts_at: review.startsAt,
      booked_minutes: review.bookedMinutes,
      place: review.place,
      facilitator_id: review.facilitatorId,
      co_facilitator_id: review.coFacilitatorId,
      revision: 1,
      started_at: null,
      closed_at: null,
      pre_read_sent_at: null,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'cycle_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
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

/** The plan is another one from now on. */
export async function movePlanOn(ctx: ReviewCtx, id: string, change: ReviewChange) {
  await ctx.db
    .updateTable('review')
    .set(change)
    .set((update) => ({ revision: update('revision', '+', 1) }))
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
