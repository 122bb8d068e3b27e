import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { mailIsSetUp, sendMail } from '#features/notifications/send-mail.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdReview, requireNotClosed } from './find-review.ts'
import { recipientsOfReview } from './list-recipients.ts'
import { preReadMail } from './pre-read-mail.ts'
import { preReadOf } from './read-pre-read.ts'
import { requirePlanning } from './require-planning.ts'
import { updateReview } from './store.ts'

type Send = typeof api.sendPreRead

/** Once to everybody for each state of the plan; who joins a team later gets it with the next press. */
export async function sendPreRead(ctx: Ctx, { params }: Input<Send>): Promise<Output<Send>> {
  const review = await holdReview(ctx, params.cycle)
  await requirePlanning(ctx, review)
  requireNotClosed(review)
  const recipients = await recipientsOfReview(ctx, review)
  if (!mailIsSetUp(ctx.installation)) return { recipients, mailIsSetUp: false }
  await sendMail(ctx, {
    to: recipients,
    ...preReadMail(ctx, await preReadOf(ctx, review, false)),
    key: `pre-read ${review.id} ${review.revision}`,
    kind: 'pre-read',
  })
  await updateReview(ctx, review.id, { pre_read_sent_at: ctx.now })
  await recordWrite(ctx, {
    action: 'pre-read.sent',
    subject: `review ${review.cycleKey}`,
    before: null,
    after: { recipients: recipients.length },
  })
  return { recipients, mailIsSetUp: true }
}
