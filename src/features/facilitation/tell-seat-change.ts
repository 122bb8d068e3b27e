import type { z } from 'zod'
import { recordWrite } from '#features/audit/record-write.ts'
import type { ReviewRecord } from '#features/reviews/find-review.ts'
import type { Seat } from '#features/rooms/api.ts'
import { publish } from '#features/rooms/publish.ts'
import type { Ctx } from '#platform/context.ts'
import { seatOf } from './seat-of-review.ts'
import { insertSeatChange, type SeatChange } from './store.ts'

/** Logs a change that was saved, and tells the room. */
export async function tellSeatChange(
  ctx: Ctx,
  review: ReviewRecord,
  change: SeatChange,
): Promise<z.output<typeof Seat>> {
  await insertSeatChange(ctx, review.id, change)
  const seat = await seatOf(ctx, review)
  await publish(ctx, review.id, [{ part: 'seat', value: seat }])
  await recordWrite(ctx, {
    action: `seat.${change.kind}`,
    subject: `review ${review.cycleKey}`,
    before: null,
    after: { person: change.person, other: change.other },
  })
  return seat
}
