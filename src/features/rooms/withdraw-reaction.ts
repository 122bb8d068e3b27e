import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireTeamWork } from '#features/access/policy.ts'
import { withdrawPairing } from '#features/pairings/withdraw-pairing.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { publish } from './publish.ts'
import { deleteReaction, lockReaction } from './reaction-store.ts'
import { reviewOfOpenRoom } from './review-of-open-room.ts'

type Withdraw = typeof api.withdrawReaction

/** An offer that somebody has answered already stays a pairing. */
export async function withdrawReaction(
  ctx: Ctx,
  { params }: Input<Withdraw>,
): Promise<Output<Withdraw>> {
  const review = await reviewOfOpenRoom(ctx, params.cycle)
  const reaction = await lockReaction(ctx, review.id, params.reaction)
  if (!reaction) throw new Refusal('ReactionNotFound', 'This was not said here, or is taken back.')
  requireTeamWork(ctx.actor, reaction.teamId)
  if (reaction.kind === 'can-help') await withdrawPairing(ctx, params.reaction)
  await deleteReaction(ctx, review.id, params.reaction)
  await publish(ctx, review.id, [{ part: 'reactions', key: params.reaction, value: null }])
}
