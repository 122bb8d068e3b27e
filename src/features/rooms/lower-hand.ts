import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { countVoice } from '#features/facilitation/note-voice.ts'
import { requirePerson } from '#features/facilitation/require-person.ts'
import { seesAll } from '#features/facilitation/seat-of-review.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { endHand, lockHand } from './hand-store.ts'
import { publish } from './publish.ts'
import { reviewOfOpenRoom } from './review-of-open-room.ts'

type Lower = typeof api.lowerHand

/** That somebody spoke is the facilitator's word; one's own does not count. */
export async function lowerHand(ctx: Ctx, { params, query }: Input<Lower>): Promise<Output<Lower>> {
  const me = requirePerson(ctx.actor)
  const review = await reviewOfOpenRoom(ctx, params.cycle)
  const hand = await lockHand(ctx, review.id, params.hand)
  if (!hand) throw new Refusal('HandNotFound', 'There is no such hand in this room.')
  const facilitates = await seesAll(ctx, review)
  if (hand.personId !== me.id && !facilitates) {
    throw new Refusal('NotAllowed', 'Only the person and the facilitators may lower this hand.')
  }
  if (hand.endedAt !== null) return
  const called = facilitates && query.called === 'true'
  await endHand(ctx, review.id, { id: params.hand, called })
  if (called) await countVoice(ctx, review.id, hand.personId)
  await publish(ctx, review.id, [{ part: 'hands', key: params.hand, value: null }])
}
