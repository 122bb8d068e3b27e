import type { z } from 'zod'
import { heldUntil } from '#domain/facilitator-seat.ts'
import type { Instant } from '#domain/instant.ts'
import { personIdOf } from '#features/access/policy.ts'
import type { ReviewRecord } from '#features/reviews/find-review.ts'
import type { Seat } from '#features/rooms/api.ts'
import { presenceOf } from '#features/rooms/presence-of-person.ts'
import type { Ctx } from '#platform/context.ts'
import { type SeatCtx, type SeatRow, selectPeopleNamed, selectSeat } from './store.ts'

type Shown = z.output<typeof Seat>
type Reviewed = Pick<ReviewRecord, 'id' | 'facilitatorId' | 'coFacilitatorId'>

/** The seat as it stands at `now`: a holder without an open page is absent, and the seat is held. */
export async function seatOf(ctx: SeatCtx & Pick<Ctx, 'now'>, review: Reviewed): Promise<Shown> {
  const seat = await selectSeat(ctx, review.id)
  const named = [review.facilitatorId, review.coFacilitatorId].filter((id) => id !== null)
  const people = await selectPeopleNamed(ctx, named)
  const nameOf = (id: string | null) => people.find((person) => person.id === id) ?? null
  const absentSince = seat === null ? null : await absentSinceOf(ctx, review.id, seat)
  return {
    holder: seat?.holder ?? null,
    since: seat?.since ?? null,
    offeredTo: seat?.offeredTo ?? null,
    absentSince,
    heldUntil: absentSince === null ? null : heldUntil(absentSince),
    facilitator: nameOf(review.facilitatorId),
    coFacilitator: nameOf(review.coFacilitatorId),
  }
}

/** Who sat down without an open page is absent from then on. */
async function absentSinceOf(
  ctx: SeatCtx & Pick<Ctx, 'now'>,
  reviewId: string,
  { holder, since }: SeatRow,
): Promise<Instant | null> {
  const { here, absentSince } = await presenceOf(ctx, reviewId, holder.id)
  if (here) return null
  return absentSince === null || absentSince < since ? since : absentSince
}

/** The holder of the seat and those named see what is meant for facilitators alone. */
export async function seesAll(
  ctx: SeatCtx & Pick<Ctx, 'actor'>,
  review: Reviewed,
): Promise<boolean> {
  const personId = personIdOf(ctx.actor)
  if (personId === null) return false
  if (personId === review.facilitatorId || personId === review.coFacilitatorId) return true
  return (await selectSeat(ctx, review.id))?.holder.id === personId
}
