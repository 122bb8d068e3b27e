import type { Input, Output } from '#api/endpoint.ts'
import { summaryMarkdown } from '#domain/review-summary.ts'
import { reviewOfCycle } from '#features/reviews/find-review.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { summaryOfReview } from './frozen-summary.ts'

type Read = typeof api.readSummary

export async function readSummary(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  return summaryOfReview(ctx, await reviewOfCycle(ctx, params.cycle))
}

type ReadText = typeof api.readSummaryText

export async function readSummaryText(
  ctx: Ctx,
  { params }: Input<ReadText>,
): Promise<Output<ReadText>> {
  const summary = await summaryOfReview(ctx, await reviewOfCycle(ctx, params.cycle))
  return { markdown: summaryMarkdown(summary, ctx.organisationInForce.timeZone) }
}
