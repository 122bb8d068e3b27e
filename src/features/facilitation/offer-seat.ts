import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireNotClosed, reviewOfCycle } from '#features/reviews/find-review.ts'
import { presenceOf } from '#features/rooms/presence-of-person.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { requireFacilitating } from './require-facilitating.ts'
import { requirePerson } from './require-person.ts'
import { seatOf } from './seat-of-review.ts'
import { lockSeat, saveOffer, selectPeopleNamed } from './store.ts'
import { tellSeatChange } from './tell-seat-change.ts'

type Offer = typeof api.offerSeat

export async function offerSeat(ctx: Ctx, { params, body }: Input<Offer>): Promise<Output<Offer>> {
  const me = requirePerson(ctx.actor)
  const review = await reviewOfCycle(ctx, params.cycle)
  requireNotClosed(review)
  await lockSeat(ctx, review.id)
  await requireFacilitating(ctx, review.id)
  const seat = await seatOf(ctx, review)
  if ((seat.offeredTo?.id ?? null) === body.to) return seat
  if (body.to === null) {
    await saveOffer(ctx, review.id, null)
    const other = seat.offeredTo?.name ?? null
    return tellSeatChange(ctx, review, { kind: 'withdrawn', person: me.name, other })
  }
  const [other] = await selectPeopleNamed(ctx, [body.to])
  if (!other || other.id === me.id) {
    throw new Refusal('PersonNotFound', 'Offer the seat to somebody else who is here.')
  }
  if (!(await presenceOf(ctx, review.id, other.id)).here) {
    throw new Refusal('PersonNotHere', `${other.name} is not in the room at the moment.`)
  }
  await saveOffer(ctx, review.id, other.id)
  return tellSeatChange(ctx, review, { kind: 'offered', person: me.name, other: other.name })
}
