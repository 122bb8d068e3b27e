import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'

export type SeatCtx = Pick<Ctx, 'db' | 'organisation'>
type Named = { id: string; name: string }

export type SeatRow = {
  holder: Named
  since: Instant
  offeredTo: Named | null
}

/** Null: nobody has sat there yet. */
export async function selectSeat(ctx: SeatCtx, reviewId: string): Promise<SeatRow | null> {
  const row = await ctx.db
    .selectFrom('facilitator_seat as seat')
    .innerJoin('person as holder', (join) =>
      join
        .onRef('holder.organisation_id', '=', 'seat.organisation_id')
        .onRef('holder.id', '=', 'seat.holder_id'),
    )
    .leftJoin('person as offered', (join) =>
      join
        .onRef('offered.organisation_id', '=', 'seat.organisation_id')
        .onRef('offered.id', '=', 'seat.offered_to_id'),
    )
    .select([
      'seat.holder_id as holderId',
      'holder.name as holderName',
      'seat.since',
      'seat.offered_to_id as offeredId',
      'offered.name as offeredName',
    ])
    .where('seat.organisation_id', '=', ctx.organisation)
    .where('seat.review_id', '=', reviewId)
    .executeTakeFirst()
  if (!row) return null
  return {
    holder: { id: row.holderId, name: row.holderName },
    since: row.since,
    offeredTo:
      row.offeredId === null || row.offeredName === null
        ? null
        : { id: row.offeredId, name: row.offeredName },
  }
}

/** Nobody else changes the seat until this transaction ends. */
export async function lockSeat(ctx: SeatCtx, reviewId: string): Promise<void> {
  await ctx.db
    .selectFrom('review')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', reviewId)
    .forNoKeyUpdate()
    .execute()
}

export async function saveHolder(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  reviewId: string,
  holderId: string,
): Promise<void> {
  const sits = {
    holder_id: holderId,
    since: ctx.now,
    offered_to_id: null,
    offered_at: null,
  }
  await ctx.db
    .insertInto('facilitator_seat')
    .values({ organisation_id: ctx.organisation, review_id: reviewId, ...sits })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'review_id']).doUpdateSet(sits))
    .execute()
}

export async function saveOffer(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  reviewId: string,
  offeredToId: string | null,
): Promise<void> {
  await ctx.db
    .updateTable('facilitator_seat')
    .set({ offered_to_id: offeredToId, offered_at: offeredToId === null ? null : ctx.now })
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .execute()
}

export type SeatChange = {
  kind: 'taken' | 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'taken-over'
  person: string
  other: string | null
}

export async function insertSeatChange(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  reviewId: string,
  change: SeatChange,
): Promise<void> {
  await ctx.db
    .insertInto('facilitator_seat_change')
    .values({
      organisation_id: ctx.organisation,
      review_id: reviewId,
      id: newId(),
      kind: change.kind,
      person_name: change.person,
      other_name: change.other,
      at: ctx.now,
    })
    .execute()
}

export async function selectSeatChanges(ctx: SeatCtx, reviewId: string) {
  return ctx.db
    .selectFrom('facilitator_seat_change')
    .select(['kind', 'person_name as person', 'other_name as other', 'at'])
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .orderBy('id')
    .execute()
}

export async function selectPeopleNamed(ctx: SeatCtx, ids: readonly string[]): Promise<Named[]> {
  if (ids.length === 0) return []
  return ctx.db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('organisation_id', '=', ctx.organisation)
    .where('id', 'in', ids)
    .execute()
}
