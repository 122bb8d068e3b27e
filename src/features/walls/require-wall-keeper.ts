import { Refusal } from '#domain/refusal.ts'
import { worksForAll } from '#features/access/policy.ts'
import { seesAll } from '#features/facilitation/seat-of-review.ts'
import type { ReviewRecord } from '#features/reviews/find-review.ts'
import type { Ctx } from '#platform/context.ts'

/** Facilitators, and those who work for all, open walls and turn them off. */
export async function requireWallKeeper(ctx: Ctx, review: ReviewRecord): Promise<void> {
  if (worksForAll(ctx.actor) || (await seesAll(ctx, review))) return
  throw new Refusal('NotFacilitating', 'Walls are for the facilitators of the review to open.')
}
