import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireNotClosed, reviewOfCycle } from '#features/reviews/find-review.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { requirePerson } from './require-person.ts'
import { lockSeat, saveHolder, saveOffer, selectSeat } from './store.ts'
import { tellSeatChange } from './tell-seat-change.ts'

type Answer = typeof api.answerSeatOffer

export async function answerSeatOffer(
  ctx: Ctx,
  { params, body }: Input<Answer>,
): Promise<Output<Answer>> {
  const me = requirePerson(ctx.actor)
  const review = await reviewOfCycle(ctx, params.cycle)
  requireNotClosed(review)
  await lockSeat(ctx, review.id)
  const seat = await selectSeat(ctx, review.id)
  if (!seat || seat.offeredTo?.id !== me.id) {
    throw new Refusal('SeatNotOffered', 'The seat is not offered to you, or not any more.')
  }
  if (body.accept) await saveHolder(ctx, review.id, me.id)
  else await saveOffer(ctx, review.id, null)
  return tellSeatChange(ctx, review, {
    kind: body.accept ? 'accepted' : 'declined',
    person: me.name,
    other: seat.holder.name,
  })
}
