import type { Input, Output } from '#api/endpoint.ts'
import { mailIsSetUp } from '#features/notifications/send-mail.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { type ReviewRecord, reviewOfCycle } from './find-review.ts'
import { recipientsOf } from './recipient-store.ts'
import type { ReviewCtx } from './store.ts'

type List = typeof api.listRecipients

export async function listRecipients(ctx: Ctx, { params }: Input<List>): Promise<Output<List>> {
  const review = await reviewOfCycle(ctx, params.cycle)
  return {
    recipients: await recipientsOfReview(ctx, review),
    mailIsSetUp: mailIsSetUp(ctx.installation),
  }
}

/** People of teams and the facilitators, by name. */
export async function recipientsOfReview(
  ctx: ReviewCtx,
  { facilitatorId, coFacilitatorId }: Pick<ReviewRecord, 'facilitatorId' | 'coFacilitatorId'>,
): Promise<{ name: string; address: string }[]> {
  return recipientsOf(
    ctx,
    [facilitatorId, coFacilitatorId].filter((id) => id !== null),
  )
}
