import type { Instant } from '#domain/instant.ts'
import { type ReviewCtx, selectClosedReviews } from './store.ts'

export type ClosedReview = { id: string; cycle: string; closedAt: Instant }

/** The last reviews that were held, newest first: what ages and counts “in reviews” are counted by. */
export async function closedReviews(ctx: ReviewCtx, limit = 26): Promise<ClosedReview[]> {
  return selectClosedReviews(ctx, limit)
}
