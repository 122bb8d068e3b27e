import { seatOf } from '#features/facilitation/seat-of-review.ts'
import { saveWhoIsHere } from './attendance-store.ts'
import { selectPeople } from './people-store.ts'
import { publish, type RoomChange } from './publish.ts'
import type { RoomCtx } from './room-ctx.ts'
import { lockRoom, selectNamed } from './room-store.ts'

/** Tells the room who came and who went since it was last told. Within a transaction. */
export async function tellPresence(ctx: RoomCtx, reviewId: string): Promise<void> {
  await lockRoom(ctx, reviewId)
  const ids = await saveWhoIsHere(ctx, reviewId)
  if (ids.length === 0) return
  const people = await selectPeople(ctx, reviewId, ids)
  const seat = await seatOf(ctx, await selectNamed(ctx, reviewId))
  const changes: RoomChange[] = people.map((person) => ({
    part: 'people',
    key: person.id,
    value: person,
  }))
  const isOfHolder = seat.holder !== null && ids.includes(seat.holder.id)
  await publish(ctx, reviewId, isOfHolder ? [...changes, { part: 'seat', value: seat }] : changes)
}
