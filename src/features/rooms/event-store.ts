import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { Database } from '#platform/db/database.ts'
import * as api from './api.ts'
import type { RoomChange, RoomEvent } from './room-answer.ts'
import type { RoomCtx, RoomReadCtx } from './room-ctx.ts'
import { insertRoom } from './room-store.ts'

/** The room's row is locked from here on, which puts the events of a review in one order. */
async function takeNumbers(ctx: RoomReadCtx, reviewId: string, count: number) {
  return ctx.db
    .updateTable('room')
    .set((update) => ({ sequence: update('sequence', '+', count) }))
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .returning('sequence')
    .executeTakeFirst()
}

/** Numbers and keeps the changes; answers them as events. */
export async function insertEvents(
  ctx: Pick<RoomCtx, 'db' | 'organisation' | 'now'>,
  reviewId: string,
  changes: readonly RoomChange[],
): Promise<RoomEvent[]> {
  let taken = await takeNumbers(ctx, reviewId, changes.length)
  if (!taken) {
    await insertRoom(ctx, reviewId)
    taken = await takeNumbers(ctx, reviewId, changes.length)
  }
  if (!taken) throw new Error(`Review ${reviewId} has no room`)
  const before = taken.sequence - changes.length
  // As the contract says, and nothing besides: what is in an event is seen by everybody.
  const events = changes.map((change, place) =>
    api.RoomEvent.parse({ sequence: before + place + 1, at: ctx.now, ...change }),
  )
  await ctx.db
    .insertInto('review_event')
    .values(
      events.map((event) => ({
        organisation_id: ctx.organisation,
        review_id: reviewId,
        sequence: event.sequence,
        at: event.at,
        part: event.part,
        key: 'key' in event ? event.key : null,
        value: JSON.stringify(event.value),
      })),
    )
    .execute()
  return events
}

function selectEvents(ctx: RoomReadCtx, reviewId: string) {
  return ctx.db
    .selectFrom('review_event')
    .select(['sequence', 'at', 'part', 'key', 'value'])
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
}

/** Oldest first, at most so many. */
export async function eventsAfter(
  ctx: RoomReadCtx,
  reviewId: string,
  after: number,
  limit: number,
): Promise<RoomEvent[]> {
  const rows = await selectEvents(ctx, reviewId)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute()
  return rows.map(eventOfRow)
}

/** The last so many, oldest first. */
export async function newestEvents(
  ctx: RoomReadCtx,
  reviewId: string,
  limit: number,
): Promise<RoomEvent[]> {
  const rows = await selectEvents(ctx, reviewId).orderBy('sequence', 'desc').limit(limit).execute()
  return rows.reverse().map(eventOfRow)
}

type EventRow = { sequence: number; at: Instant; part: string; key: string | null; value: unknown }

/** As `insertEvents` wrote it. */
function eventOfRow({ key, ...row }: EventRow): RoomEvent {
  return (key === null ? row : { ...row, key }) as RoomEvent
}

/** Of reviews that were closed before; answers how many. */
export async function deleteEvents(db: Database, closedBefore: Instant): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from review_event using review
    where review.organisation_id = review_event.organisation_id
      and review.id = review_event.review_id and review.closed_at < ${closedBefore}`.execute(db)
  return Number(numAffectedRows ?? 0)
}
