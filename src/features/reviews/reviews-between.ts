import type { Instant } from '#domain/instant.ts'
import { reviewsStartingBetween } from './calendar-store.ts'
import type { ReviewCtx } from './store.ts'

/** What a calendar shows of a review. */
export type ReviewOnCalendar = {
  readonly id: string
  readonly cycle: string
  readonly startsAt: Instant
  readonly bookedMinutes: number
  readonly place: string
  readonly state: 'planned' | 'live' | 'closed'
  readonly revision: number
  readonly facilitatorName: string | null
}

/** Those that start in [from, to), by date. */
export async function reviewsBetween(
  ctx: ReviewCtx,
  from: Instant,
  to: Instant,
): Promise<ReviewOnCalendar[]> {
  return reviewsStartingBetween(ctx, from, to)
}
