import { Refusal } from '#domain/refusal.ts'
import { personIdOf } from '#features/access/policy.ts'
import type { Ctx } from '#platform/context.ts'
import { type SeatCtx, selectSeat } from './store.ts'

/** Throws NotFacilitating unless the caller holds the seat. */
export async function requireFacilitating(
  ctx: SeatCtx & Pick<Ctx, 'actor'>,
  reviewId: string,
): Promise<void> {
  const seat = await selectSeat(ctx, reviewId)
  const personId = personIdOf(ctx.actor)
  if (seat !== null && seat.holder.id === personId) return
  throw seat === null
    ? new Refusal('NotFacilitating', 'Nobody facilitates yet. Take the facilitator’s seat first.')
    : new Refusal('NotFacilitating', `${seat.holder.name} facilitates. Ask for the seat first.`)
}
