import type { Ctx } from '#platform/context.ts'
import { updateReview } from './store.ts'

/** Within the transaction of the verb that closes it, which says who may and records it. */
export async function markReviewClosed(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  reviewId: string,
): Promise<void> {
  await updateReview(ctx, reviewId, { state: 'closed', closed_at: ctx.now })
}
