import type { Ctx } from '#platform/context.ts'
import { updateReview } from './store.ts'

/** Within the transaction of the verb that starts it, which says who may and records it. */
export async function markReviewLive(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  reviewId: string,
): Promise<void> {
  await updateReview(ctx, reviewId, { state: 'live', started_at: ctx.now })
}
