import type { ReviewOnCalendar } from '#features/reviews/reviews-between.ts'
import type { Ctx } from '#platform/context.ts'
import { eventOfReview } from './events-of-calendar.ts'
import { type Mailbox, writeCalendar } from './write-calendar.ts'

/** The calendar part of an invitation mail, as `sendMail` takes it; CANCEL takes an earlier one back. */
export function reviewInvitation(
  ctx: Pick<Ctx, 'installation' | 'organisationInForce' | 'now'>,
  review: ReviewOnCalendar,
  organiser: Mailbox,
  attendees: readonly Mailbox[],
  method: 'REQUEST' | 'CANCEL',
): { method: 'REQUEST' | 'CANCEL'; content: string } {
  const cancelled = method === 'CANCEL'
  const event = eventOfReview(ctx, review)
  // A later version than the request that it takes back (RFC 5546).
  const sequence = cancelled ? event.sequence + 1 : event.sequence
  const content = writeCalendar({
    name: null,
    events: [{ ...event, sequence, cancelled }],
    stampedAt: ctx.now,
    invitation: { method, organiser, attendees },
  })
  return { method, content }
}
