import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { epochMs } from '#domain/instant.ts'
import { Refusal } from '#domain/refusal.ts'
import { hashOf } from '#features/access/admit-caller.ts'
import { reviewOfCycle } from '#features/reviews/find-review.ts'
import type { Ctx, PublicCtx } from '#platform/context.ts'
import { TextAnswer } from '#platform/http/text-answer.ts'
import type * as api from './api.ts'
import { eventOfReview, eventsOfCalendar } from './events-of-calendar.ts'
import { requirePerson } from './policy.ts'
import { entryOfFeed, feedsPage, noteFeedRead } from './store.ts'
import { type CalendarEvent, writeCalendar } from './write-calendar.ts'

type List = typeof api.listCalendarFeeds
const hourMs = 3_600_000

export async function listCalendarFeeds(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const rows = await feedsPage(ctx, requirePerson(ctx.actor), query)
  return page(rows, query.limit, (row) => row.id)
}

export async function readCalendarFeed(
  ctx: PublicCtx,
  { params }: Input<typeof api.readCalendarFeed>,
): Promise<TextAnswer> {
  const feed = await entryOfFeed(ctx.db, hashOf(params.secret.replace(/\.ics$/, '')))
  if (!feed) {
    throw new Refusal('CalendarFeedNotFound', 'There is no calendar at this address any more.')
  }
  const inside = { ...ctx, organisation: feed.organisation, organisationInForce: feed }
  const before = feed.lastReadAt
  if (before === null || epochMs(ctx.now) - epochMs(before) > hourMs) {
    await noteFeedRead(inside, feed.feedId)
  }
  const events = await eventsOfCalendar(inside, feed.withNotices)
  return answer(ctx, `${feed.name}: reviews`, events, 'wellcycle.ics')
}

export async function readReviewCalendar(
  ctx: Ctx,
  { params }: Input<typeof api.readReviewCalendar>,
): Promise<TextAnswer> {
  const review = await reviewOfCycle(ctx, params.cycle)
  const facilitatorName = review.facilitator?.name ?? null
  const event = eventOfReview(ctx, { ...review, cycle: review.cycleKey, facilitatorName })
  return answer(ctx, null, [event], `review-${params.cycle}.ics`)
}

/** The stamp says when it was written, which changes nothing for whoever has it already. */
function answer(
  ctx: Pick<Ctx, 'now'>,
  name: string | null,
  events: readonly CalendarEvent[],
  fileName: string,
): TextAnswer {
  const text = writeCalendar({ name, events, stampedAt: ctx.now })
  return new TextAnswer(text, { fileName, sameAs: JSON.stringify([name, events]) })
}
