import { Refusal } from '#domain/refusal.ts'
import { type Clock, itemOn } from '#domain/review-clock.ts'
import { requireFacilitating } from '#features/facilitation/require-facilitating.ts'
import type { Ctx } from '#platform/context.ts'
import { deletePaceVotes } from './pace-store.ts'
import { publish, type RoomChange } from './publish.ts'
import { reviewOfOpenRoom } from './review-of-open-room.ts'
import { lockRoom, type RoomRow, saveClock, saveSpotlight } from './room-store.ts'

/** What the facilitator does to a clock that was started; the same clock means that nothing is to do. */
export async function changeClock(
  ctx: Ctx,
  cycleKey: string,
  change: (clock: Clock, reviewId: string) => Clock | Promise<Clock>,
): Promise<Clock> {
  const review = await reviewOfOpenRoom(ctx, cycleKey)
  await requireFacilitating(ctx, review.id)
  const room = await lockRoom(ctx, review.id)
  if (room.clock.phase === 'lobby') {
    throw new Refusal('ReviewNotStarted', 'The review has not been started yet.')
  }
  const clock = await change(room.clock, review.id)
  if (clock === room.clock) return clock
  await saveClock(ctx, review.id, clock)
  const isOtherItem = itemOn(clock) !== itemOn(room.clock)
  await publish(ctx, review.id, [
    { part: 'clock', value: clock },
    ...(isOtherItem ? await begunAnew(ctx, review.id, room) : []),
  ])
  return clock
}

/** With each item the spotlight ends, and pace is asked again. */
async function begunAnew(ctx: Ctx, reviewId: string, room: RoomRow): Promise<RoomChange[]> {
  const changes: RoomChange[] = []
  if (await deletePaceVotes(ctx, reviewId)) {
    changes.push({ part: 'pace', value: { slower: 0, fine: 0, faster: 0 } })
  }
  if (room.spotlight !== null) {
    await saveSpotlight(ctx, reviewId, null)
    changes.push({ part: 'spotlight', value: null })
  }
  return changes
}
