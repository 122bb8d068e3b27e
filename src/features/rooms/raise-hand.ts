import type { Input, Output } from '#api/endpoint.ts'
import { requirePerson } from '#features/facilitation/require-person.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { insertHand, selectHand } from './hand-store.ts'
import { publish } from './publish.ts'
import { reviewOfOpenRoom } from './review-of-open-room.ts'

type Raise = typeof api.raiseHand

/** A hand that is up already stays the same hand. */
export async function raiseHand(ctx: Ctx, { params, body }: Input<Raise>): Promise<Output<Raise>> {
  const me = requirePerson(ctx.actor)
  const review = await reviewOfOpenRoom(ctx, params.cycle)
  const raised = { id: body.id, personId: me.id }
  const isNew = await insertHand(ctx, review.id, raised)
  const hand = await selectHand(ctx, review.id, raised)
  if (!hand) throw new Error('A hand that was raised is gone')
  if (isNew) await publish(ctx, review.id, [{ part: 'hands', key: hand.id, value: hand }])
  return hand
}
