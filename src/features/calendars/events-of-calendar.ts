import { type Day, day, epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'
import { noticesBetween } from '#features/notices/notices-between.ts'
import { addressOfReview } from '#features/reviews/address-of-review.ts'
import type { ReviewOnCalendar } from '#features/reviews/reviews-between.ts'
import { reviewsBetween } from '#features/reviews/reviews-between.ts'
import { summariesInShort } from '#features/summaries/summaries-in-short.ts'
import { techSharesBetween } from '#features/topics/tech-shares-between.ts'
import type { Ctx } from '#platform/context.ts'
import type { CalendarEvent } from './write-calendar.ts'

export type CalendarCtx = Pick<
  Ctx,
  'installation' | 'db' | 'organisation' | 'organisationInForce' | 'now'
>

const dayMs = 86_400_000
const backDays = 183
const aheadDays = 731

/** Six months back and two years ahead: all that is planned. */
export async function eventsOfCalendar(
  ctx: CalendarCtx,
  withNotices: boolean,
): Promise<CalendarEvent[]> {
  const from = instantFromEpochMs(epochMs(ctx.now) - backDays * dayMs)
  const to = instantFromEpochMs(epochMs(ctx.now) + aheadDays * dayMs)
  const [reviews, shares, notices] = await Promise.all([
    reviewsBetween(ctx, from, to),
    techSharesBetween(ctx, from, to),
    withNotices ? noticesBetween(ctx, dayOf(from), dayOf(to)) : [],
  ])
  const closed = reviews.filter(({ state }) => state === 'closed').map(({ id }) => id)
  const summaries = await summariesInShort(ctx, closed)
  return [
    ...reviews.map((review) => eventOfReview(ctx, review, summaries.get(review.id))),
    ...shares.map((share) => eventOfTechShare(ctx, share)),
    ...notices.map((notice) => eventOfNotice(ctx, notice)),
  ]
}

export function eventOfReview(
  ctx: Pick<CalendarCtx, 'installation' | 'organisationInForce'>,
  review: ReviewOnCalendar,
  /** What it came to, once it is closed. */
  summary?: string,
): CalendarEvent {
  const url = addressOfReview(ctx, review.cycle, summary === undefined ? '' : '/summary')
  const facilitator = review.facilitatorName
  const said = facilitator === null ? [] : [`Facilitated by ${facilitator}.`]
  return {
    uid: `review-${review.id}@wellcycle`,
    sequence: review.revision + (summary === undefined ? 0 : 1),
    title: `SCORP review ${review.cycle}`,
    text: [...(summary === undefined ? said : [summary]), url].join('\n'),
    place: review.place,
    url,
    when: { startsAt: review.startsAt, minutes: review.bookedMinutes },
    cancelled: false,
  }
}

type TechShare = Awaited<ReturnType<typeof techSharesBetween>>[number]

function eventOfTechShare(ctx: CalendarCtx, share: TechShare): CalendarEvent {
  const url = addressOf(ctx, `topics?tab=tech-shares&share=${share.id}`)
  const lines = [
    ...(share.hostName === null ? [] : [`Hosted by ${share.hostName}.`]),
    ...(share.text === '' ? [] : [share.text]),
    ...(share.recordingUrl === null ? [] : [`Recording: ${share.recordingUrl}`]),
    url,
  ]
  return {
    uid: `tech-share-${share.id}@wellcycle`,
    sequence: share.revision,
    title: `Tech share: ${share.title}`,
    text: lines.join('\n'),
    place: share.place,
    url,
    when: { startsAt: share.startsAt, minutes: share.minutes },
    cancelled: share.cancelled,
  }
}

type Notice = Awaited<ReturnType<typeof noticesBetween>>[number]

function eventOfNotice(ctx: CalendarCtx, notice: Notice): CalendarEvent {
  const url = addressOf(ctx, `notices?notice=${notice.id}`)
  return {
    uid: `notice-${notice.id}@wellcycle`,
    sequence: notice.withdrawn ? 1 : 0,
    title: `In force: ${notice.title}`,
    text: [...(notice.text === '' ? [] : [notice.text]), url].join('\n'),
    place: '',
    url,
    when: { on: notice.effectiveOn },
    cancelled: notice.withdrawn,
  }
}

function dayOf(at: Instant): Day {
  return day(at.slice(0, 10))
}

function addressOf(
  { installation, organisationInForce }: Pick<CalendarCtx, 'installation' | 'organisationInForce'>,
  place: string,
): string {
  return `${installation.publicUrl}/${organisationInForce.slug}/${place}`
}
