import type { Instant } from '#domain/instant.ts'
import type { ReviewCtx } from './store.ts'

function selectForCalendar(ctx: ReviewCtx) {
  return ctx.db
    .selectFrom('review')
    .leftJoin('person', (join) =>
      join
        .onRef('person.organisation_id', '=', 'review.organisation_id')
        .onRef('person.id', '=', 'review.facilitator_id'),
    )
    .select([
      'review.id',
      'review.cycle_key as cycle',
      'review.starts_at as startsAt',
      'review.booked_minutes as bookedMinutes',
      'review.place',
      'review.state',
      'review.revision',
      'person.name as facilitatorName',
    ])
    .where('review.organisation_id', '=', ctx.organisation)
}

/** By date. */
export async function reviewsStartingBetween(ctx: ReviewCtx, from: Instant, to: Instant) {
  return selectForCalendar(ctx)
    .where('review.starts_at', '>=', from)
    .where('review.starts_at', '<', to)
    .orderBy('review.starts_at')
    .orderBy('review.id')
    .execute()
}
