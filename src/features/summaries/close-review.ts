import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { clearVoices } from '#features/facilitation/note-voice.ts'
import { requireFacilitating } from '#features/facilitation/require-facilitating.ts'
import { presentReports } from '#features/reports/present-reports.ts'
import { agendaOf } from '#features/reviews/agenda-of-review.ts'
import { markReviewClosed } from '#features/reviews/end-of-review.ts'
import { holdReview, requireNotClosed, reviewOfCycle } from '#features/reviews/find-review.ts'
import { publish } from '#features/rooms/publish.ts'
import { clockOf, endClock } from '#features/rooms/room-of-review.ts'
import { stateOfRoom } from '#features/rooms/state-of-room.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { summaryOfReview } from './frozen-summary.ts'
import { mailSummary } from './mail-summary.ts'
import { insertSummary } from './store.ts'
import { teamsThatWereOn, writeSummary } from './write-summary.ts'

type Close = typeof api.closeReview

export async function closeReview(
  ctx: Ctx,
  { params, body }: Input<Close>,
): Promise<Output<Close>> {
  const review = await holdReview(ctx, params.cycle)
  requireNotClosed(review)
  const { id, cycleKey, startedAt } = review
  if (startedAt === null) {
    throw new Refusal('ReviewNotStarted', 'Only a review that has started can be closed.')
  }
  await requireFacilitating(ctx, id)
  const agenda = await agendaOf(ctx, id)
  await presentReports(ctx, cycleKey, teamsThatWereOn(agenda, await clockOf(ctx, id)))
  const clock = await endClock(ctx, id)
  await markReviewClosed(ctx, id)
  await insertSummary(ctx, id, await writeSummary(ctx, { review, agenda, clock, startedAt }))
  await clearVoices(ctx, id)
  const closed = await reviewOfCycle(ctx, cycleKey)
  if (body.send) await mailSummary(ctx, closed, `summary ${id}`)
  await recordWrite(ctx, {
    action: 'review.closed',
    subject: `review ${cycleKey}`,
    before: { state: 'live', startedAt },
    after: { state: 'closed', closedAt: ctx.now },
  })
  await publish(ctx, id, [{ part: 'state', value: await stateOfRoom(ctx, closed) }])
  return summaryOfReview(ctx, closed)
}
