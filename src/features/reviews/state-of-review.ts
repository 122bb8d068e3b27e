import type { z } from 'zod'
import type { RoomEvent } from '#features/rooms/api.ts'
import type { ReviewRecord } from './find-review.ts'
import { scoreOf } from './score-of-review.ts'
import type { ReviewCtx } from './store.ts'

export type ReviewState = Extract<z.output<typeof RoomEvent>, { part: 'state' }>['value']

/** What the room says of the review itself. */
export async function stateOf(ctx: ReviewCtx, review: ReviewRecord): Promise<ReviewState> {
  const { votes } = await scoreOf(ctx, review)
  const { state, startsAt, bookedMinutes, place, startedAt, closedAt } = review
  return { state, startsAt, bookedMinutes, place, startedAt, closedAt, scores: votes }
}
