import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { start } from '#domain/review-clock.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { requireFacilitating } from '#features/facilitation/require-facilitating.ts'
import { agendaOf } from '#features/reviews/agenda-of-review.ts'
import { holdReview, requireNotClosed, reviewOfCycle } from '#features/reviews/find-review.ts'
import { markReviewLive } from '#features/reviews/start-of-review.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { deleteAbsent } from './attendance-store.ts'
import { publish } from './publish.ts'
import { lockRoom, saveClock } from './room-store.ts'
import { stateOfRoom } from './state-of-room.ts'

type Start = typeof api.startReview

export async function startReview(ctx: Ctx, { params }: Input<Start>): Promise<Output<Start>> {
  const review = await holdReview(ctx, params.cycle)
  requireNotClosed(review)
  await requireFacilitating(ctx, review.id)
  const room = await lockRoom(ctx, review.id)
  if (review.state === 'live') return room.clock
  const clock = start(room.clock, await agendaOf(ctx, review.id), ctx.now)
  if (clock === room.clock) {
    throw new Refusal('AgendaIsEmpty', 'Nothing is on the agenda. Put something on it first.')
  }
  await markReviewLive(ctx, review.id)
  await saveClock(ctx, review.id, clock)
  const absent = await deleteAbsent(ctx, review.id)
  await publish(ctx, review.id, [
    { part: 'state', value: await stateOfRoom(ctx, await reviewOfCycle(ctx, params.cycle)) },
    { part: 'clock', value: clock },
    ...absent.map((key) => ({ part: 'people', key, value: null }) as const),
  ])
  await recordWrite(ctx, {
    action: 'review.started',
    subject: `review ${review.cycleKey}`,
    before: null,
    after: { startedAt: ctx.now },
  })
  return clock
}
