import type { Input, Output } from '#api/endpoint.ts'
import { personIdOf } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { reviewInvitation } from '#features/calendars/review-invitation.ts'
import { mailPage } from '#features/notifications/mail-page.ts'
import { mailIsSetUp, sendMail } from '#features/notifications/send-mail.ts'
import type { Ctx } from '#platform/context.ts'
import { addressOfReview } from './address-of-review.ts'
import type * as api from './api.ts'
import { dateOfReview } from './date-of-review.ts'
import { holdReview, type ReviewRecord, requireNotClosed } from './find-review.ts'
import { recipientsOfReview } from './list-recipients.ts'
import { mailboxOf } from './recipient-store.ts'
import { requirePlanning } from './require-planning.ts'

type Send = typeof api.sendInvitation
type Mailbox = { readonly name: string; readonly address: string }

/** Attendees that an entry names: each of many would otherwise be sent a list of all. */
const mostListed = 100

/** Once to everybody for each state of the plan: a later one updates the calendar entry. */
export async function sendInvitation(ctx: Ctx, { params }: Input<Send>): Promise<Output<Send>> {
  const review = await holdReview(ctx, params.cycle)
  await requirePlanning(ctx, review)
  requireNotClosed(review)
  const recipients = await recipientsOfReview(ctx, review)
  if (!mailIsSetUp(ctx.installation)) return { recipients, mailIsSetUp: false }
  const organiserId = review.facilitatorId ?? personIdOf(ctx.actor) ?? review.coFacilitatorId
  const organiser = organiserId === null ? undefined : await mailboxOf(ctx, organiserId)
  for (let from = 0; from < recipients.length; from += mostListed) {
    const to = recipients.slice(from, from + mostListed)
    await sendMail(ctx, {
      to,
      ...invitationMail(ctx, review),
      ...(organiser ? { calendar: entryOf(ctx, review, organiser, to) } : {}),
      key: `invitation ${review.id} ${review.revision}`,
    })
  }
  await recordWrite(ctx, {
    action: 'invitation.sent',
    subject: `review ${review.cycleKey}`,
    before: null,
    after: { recipients: recipients.length, startsAt: review.startsAt },
  })
  return { recipients, mailIsSetUp: true }
}

function entryOf(
  ctx: Ctx,
  { cycleKey: cycle, facilitator, ...review }: ReviewRecord,
  organiser: Mailbox,
  attendees: readonly Mailbox[],
) {
  const shown = { ...review, cycle, facilitatorName: facilitator?.name ?? null }
  return reviewInvitation(ctx, shown, organiser, attendees, 'REQUEST')
}

function invitationMail(ctx: Ctx, review: ReviewRecord) {
  const { cycleKey, startsAt, bookedMinutes, place, facilitator } = review
  const subject = `SCORP review of cycle ${cycleKey}`
  const page = mailPage({
    title: subject,
    paragraphs: [
      `${dateOfReview(startsAt, ctx)}, ${bookedMinutes} minutes.`,
      ...(place === '' ? [] : [place]),
      ...(facilitator ? [`Facilitated by ${facilitator.name}.`] : []),
    ],
    link: { label: 'Open the review', url: addressOfReview(ctx, cycleKey) },
  })
  return { subject, ...page }
}
