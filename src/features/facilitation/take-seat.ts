import type { Input, Output } from '#api/endpoint.ts'
import { takeSeat as decide } from '#domain/facilitator-seat.ts'
import { Refusal } from '#domain/refusal.ts'
import { worksForAll } from '#features/access/policy.ts'
import { requireNotClosed, reviewOfCycle } from '#features/reviews/find-review.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { requirePerson } from './require-person.ts'
import { seatOf } from './seat-of-review.ts'
import { lockSeat, saveHolder } from './store.ts'
import { tellSeatChange } from './tell-seat-change.ts'

type Take = typeof api.takeSeat

export async function takeSeat(ctx: Ctx, { params }: Input<Take>): Promise<Output<Take>> {
  const me = requirePerson(ctx.actor)
  const review = await reviewOfCycle(ctx, params.cycle)
  requireNotClosed(review)
  await lockSeat(ctx, review.id)
  const seat = await seatOf(ctx, review)
  const taking = decide(
    {
      holderId: seat.holder?.id ?? null,
      heldUntil: seat.heldUntil,
      personId: me.id,
      namedIds: [review.facilitatorId, review.coFacilitatorId].filter((id) => id !== null),
      worksForAll: worksForAll(ctx.actor),
    },
    ctx.now,
  )
  if (taking === 'is-mine') return seat
  if (taking === 'is-held') {
    throw new Refusal('SeatIsHeld', `${seat.holder?.name ?? 'Somebody'} holds the seat.`, {
      holder: seat.holder?.name ?? null,
      heldUntil: seat.heldUntil,
    })
  }
  if (taking === 'is-for-others') {
    throw new Refusal(
      'NotAllowed',
      'The seat is for the facilitator and co-facilitator that the plan names.',
    )
  }
  await saveHolder(ctx, review.id, me.id)
  return tellSeatChange(ctx, review, {
    kind: taking,
    person: me.name,
    other: seat.holder?.name ?? null,
  })
}
