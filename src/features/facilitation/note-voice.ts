import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireNotClosed, reviewOfCycle } from '#features/reviews/find-review.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { requireFacilitating } from './require-facilitating.ts'
import { type SeatCtx, selectPeopleNamed } from './store.ts'
import { addVoice, deleteVoices } from './voice-store.ts'

type Note = typeof api.noteVoice

/** Not in the audit log: who spoke is for the facilitator alone, and for this review alone. */
export async function noteVoice(ctx: Ctx, { params, body }: Input<Note>): Promise<Output<Note>> {
  const review = await reviewOfCycle(ctx, params.cycle)
  await requireFacilitating(ctx, review.id)
  requireNotClosed(review)
  const [person] = await selectPeopleNamed(ctx, [body.person])
  if (!person) throw new Refusal('PersonNotFound', 'There is no such person.')
  await addVoice(ctx, review.id, person.id)
}

export async function countVoice(ctx: SeatCtx, reviewId: string, personId: string): Promise<void> {
  await addVoice(ctx, reviewId, personId)
}

export async function clearVoices(ctx: SeatCtx, reviewId: string): Promise<void> {
  await deleteVoices(ctx, reviewId)
}
