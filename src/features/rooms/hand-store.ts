import { sql } from 'kysely'
import type { Hand } from './room-answer.ts'
import type { RoomCtx, RoomReadCtx } from './room-ctx.ts'
import { teamsOfPerson } from './room-store.ts'

function selectHandsOf(ctx: RoomReadCtx, reviewId: string) {
  return ctx.db
    .selectFrom('raised_hand as hand')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisation_id', '=', 'hand.organisation_id')
        .onRef('person.id', '=', 'hand.person_id'),
    )
    .select(['hand.id', 'hand.raised_at as at'])
    .select(
      sql<Hand['person']>`json_build_object('id', person.id, 'name', person.name)`.as('person'),
    )
    .select(teamsOfPerson.as('teams'))
    .where('hand.organisation_id', '=', ctx.organisation)
    .where('hand.review_id', '=', reviewId)
}

/** Those that are up, the first one raised first. */
export async function selectHands(ctx: RoomReadCtx, reviewId: string): Promise<Hand[]> {
  return selectHandsOf(ctx, reviewId)
    .where('hand.ended_at', 'is', null)
    .orderBy('hand.raised_at')
    .orderBy('hand.id')
    .execute()
}

/** The person's hand that is up, else the one with this id. */
export async function selectHand(
  ctx: RoomReadCtx,
  reviewId: string,
  { id, personId }: { id: string; personId: string },
): Promise<Hand | undefined> {
  const isUp = sql<boolean>`hand.person_id = ${personId} and hand.ended_at is null`
  return selectHandsOf(ctx, reviewId)
    .where((eb) => eb.or([isUp, eb('hand.id', '=', id)]))
    .orderBy(isUp, 'desc')
    .executeTakeFirst()
}

/** False when the person's hand is up already, or was with this id. */
export async function insertHand(
  ctx: Pick<RoomCtx, 'db' | 'organisation' | 'now'>,
  reviewId: string,
  hand: { id: string; personId: string },
): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('raised_hand')
    .values({
      organisation_id: ctx.organisation,
      review_id: reviewId,
      id: hand.id,
      person_id: hand.personId,
      raised_at: ctx.now,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Whose hand it is, up or not; nobody else ends it until this transaction does. */
export async function lockHand(ctx: RoomReadCtx, reviewId: string, id: string) {
  return ctx.db
    .selectFrom('raised_hand')
    .select(['person_id as personId', 'ended_at as endedAt'])
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function endHand(
  ctx: Pick<RoomCtx, 'db' | 'organisation' | 'now'>,
  reviewId: string,
  hand: { id: string; called: boolean },
): Promise<void> {
  await ctx.db
    .updateTable('raised_hand')
    .set({ ended_at: ctx.now, called: hand.called })
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .where('id', '=', hand.id)
    .execute()
}
