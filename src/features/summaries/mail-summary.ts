import { summaryLead, summarySections } from '#domain/review-summary.ts'
import { mailPage } from '#features/notifications/mail-page.ts'
import { mailIsSetUp, sendMail } from '#features/notifications/send-mail.ts'
import { addressOfReview } from '#features/reviews/address-of-review.ts'
import type { ReviewRecord } from '#features/reviews/find-review.ts'
import { recipientsOfReview } from '#features/reviews/list-recipients.ts'
import type { Ctx } from '#platform/context.ts'
import { summaryOfReview } from './frozen-summary.ts'
import { markSent } from './store.ts'

type Recipients = Awaited<ReturnType<typeof recipientsOfReview>>

/** Without a mail server nothing is queued: the page is all there is. */
export async function mailSummary(
  ctx: Ctx,
  review: ReviewRecord,
  key: string,
): Promise<{ recipients: Recipients; mailIsSetUp: boolean }> {
  const recipients = await recipientsOfReview(ctx, review)
  if (!mailIsSetUp(ctx.installation)) return { recipients, mailIsSetUp: false }
  const summary = await summaryOfReview(ctx, review)
  const page = mailPage({
    title: summary.title,
    paragraphs: [summaryLead(summary, ctx.organisationInForce.timeZone)],
    sections: summarySections(summary),
    link: { label: 'Open the summary', url: addressOfReview(ctx, review.cycleKey, '/summary') },
  })
  await sendMail(ctx, { to: recipients, subject: summary.title, ...page, key, kind: 'summary' })
  await markSent(ctx, review.id, ctx.now)
  return { recipients, mailIsSetUp: true }
}
