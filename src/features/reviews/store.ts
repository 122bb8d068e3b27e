import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'

export type ReviewCtx = Pick<Ctx, 'db' | 'organisation'>

/** Newest first. */
export async function selectClosedReviews(ctx: ReviewCtx, limit: number) {
  return ctx.db
    .selectFrom('review')
    .select(['id', 'cycle_key as cycle', 'closed_at as closedAt'])
    .where('organisation_id', '=', ctx.organisation)
    .where('closed_at', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(limit)
    .$narrowType<{ closedAt: Instant }>()
    .execute()
}
