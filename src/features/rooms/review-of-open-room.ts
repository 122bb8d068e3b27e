import {
  type ReviewRecord,
  requireNotClosed,
  reviewOfCycle,
} from '#features/reviews/find-review.ts'
import type { Ctx } from '#platform/context.ts'

/** Planned or live. Throws CycleNotFound, ReviewNotFound, ReviewIsClosed. */
export async function reviewOfOpenRoom(ctx: Ctx, cycleKey: string): Promise<ReviewRecord> {
  const review = await reviewOfCycle(ctx, cycleKey)
  requireNotClosed(review)
  return review
}
