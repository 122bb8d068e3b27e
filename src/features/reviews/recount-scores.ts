import { insertScores } from './score-store.ts'
import type { ReviewCtx } from './store.ts'

type Said = { readonly personId: string; readonly score: number }

/**
 * What several people said a review was worth, at once: for a history that comes as a whole, whose room
 * nobody follows. Not in the audit log: only numbers are told, never who.
 */
export async function recountScores(
  ctx: ReviewCtx,
  reviewId: string,
  said: readonly Said[],
): Promise<void> {
  await insertScores(ctx, reviewId, said)
}
