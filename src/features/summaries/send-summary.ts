import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { holdReview } from '#features/reviews/find-review.ts'
import { requirePlanning } from '#features/reviews/require-planning.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type * as api from './api.ts'
import { summaryOfReview } from './frozen-summary.ts'
import { mailSummary } from './mail-summary.ts'

type Send = typeof api.sendSummary

export async function sendSummary(ctx: Ctx, { params, body }: Input<Send>): Promise<Output<Send>> {
  const review = await holdReview(ctx, params.cycle)
  await requirePlanning(ctx, review)
  const { sentAt } = await summaryOfReview(ctx, review)
  if (sentAt !== null && !body.again) {
    throw new Refusal('SummaryIsSent', 'The summary was sent already. Say so to send it again.', {
      sentAt,
    })
  }
  const key = sentAt === null ? `summary ${review.id}` : `summary ${review.id} ${newId()}`
  const sent = await mailSummary(ctx, review, key)
  if (!sent.mailIsSetUp) return sent
  await recordWrite(ctx, {
    action: 'summary.sent',
    subject: `review ${review.cycleKey}`,
    before: { sentAt },
    after: { sentAt: ctx.now, recipients: sent.recipients.length },
  })
  return sent
}
