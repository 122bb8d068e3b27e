import type { Instant } from '#domain/instant.ts'
import { advance } from '#domain/review-clock.ts'
import { agendaOf } from '#features/reviews/agenda-of-review.ts'
import { type Arrival, saveArrivals } from './attendance-store.ts'
import type { RoomCtx } from './room-ctx.ts'
import { lockRoom, saveClock } from './room-store.ts'

/**
 * Writes down at once how a started review went on: who came, and when each item gave way to the next.
 * For a history that comes as a whole, whose room nobody follows, so that nothing is published.
 */
export async function recountReview(
  ctx: Pick<RoomCtx, 'db' | 'organisation'>,
  reviewId: string,
  {
    arrivals,
    moves,
  }: { readonly arrivals: readonly Arrival[]; readonly moves: readonly Instant[] },
): Promise<void> {
  const room = await lockRoom(ctx, reviewId)
  const agenda = await agendaOf(ctx, reviewId)
  const clock = moves.reduce((so, at) => advance(so, agenda, at), room.clock)
  await saveClock(ctx, reviewId, clock)
  await saveArrivals(ctx, reviewId, arrivals)
}
