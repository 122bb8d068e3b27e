import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'

export type SummaryCtx = Pick<Ctx, 'db' | 'organisation'>

export async function insertSummary(ctx: SummaryCtx, reviewId: string, content: object) {
  await ctx.db
    .insertInto('review_summary')
    .values({
      organisation_id: ctx.organisation,
      review_id: reviewId,
      content: JSON.stringify(content),
      sent_at: null,
    })
    .execute()
}

export async function summaryOf(ctx: SummaryCtx, reviewId: string) {
  return ctx.db
    .selectFrom('review_summary')
    .select(['content', 'sent_at as sentAt'])
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .executeTakeFirst()
}

export async function summariesOf(ctx: SummaryCtx, reviewIds: readonly string[]) {
  if (reviewIds.length === 0) return []
  return ctx.db
    .selectFrom('review_summary')
    .select(['review_id as reviewId', 'content'])
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', 'in', reviewIds)
    .execute()
}

export async function markSent(ctx: SummaryCtx, reviewId: string, sentAt: Instant) {
  await ctx.db
    .updateTable('review_summary')
    .set({ sent_at: sentAt })
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .execute()
}
