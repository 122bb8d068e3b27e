import type { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import type { ReviewRecord } from '#features/reviews/find-review.ts'
import { scoreOf } from '#features/reviews/score-of-review.ts'
import { Summary } from './api.ts'
import { type SummaryCtx, summaryOf } from './store.ts'

/** All but what goes on after the review is closed: its score, and whether the summary was sent. */
export const Frozen = Summary.omit({ score: true, sentAt: true })
export type FrozenSummary = z.output<typeof Frozen>

/** Throws ReviewNotClosed. */
export async function summaryOfReview(
  ctx: SummaryCtx,
  review: ReviewRecord,
): Promise<z.output<typeof Summary>> {
  const [kept, score] = await Promise.all([summaryOf(ctx, review.id), scoreOf(ctx, review)])
  if (!kept) {
    throw new Refusal('ReviewNotClosed', 'There is a summary once the review is closed.', {
      state: review.state,
    })
  }
  return {
    ...Frozen.parse(kept.content),
    score: score.votes === 0 ? null : score,
    sentAt: kept.sentAt,
  }
}
