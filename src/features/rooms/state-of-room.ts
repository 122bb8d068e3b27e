import type { ReviewRecord } from '#features/reviews/find-review.ts'
import { scoreOf } from '#features/reviews/score-of-review.ts'
import type { Room } from './room-answer.ts'
import type { RoomReadCtx } from './room-ctx.ts'

/** What the room tells of its review as the record stands; publish it whenever that changes. */
export async function stateOfRoom(
  ctx: RoomReadCtx,
  review: Pick<
    ReviewRecord,
    'id' | 'cycleKey' | 'state' | 'startsAt' | 'bookedMinutes' | 'place' | 'startedAt' | 'closedAt'
  >,
): Promise<Room['state']> {
  const { state, startsAt, bookedMinutes, place, startedAt, closedAt } = review
  const { votes } = await scoreOf(ctx, review)
  return { state, startsAt, bookedMinutes, place, startedAt, closedAt, scores: votes }
}
