import type { Input, Output } from '#api/endpoint.ts'
import { requireWorkForAll } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { reviewOfCycle } from './find-review.ts'
import { insertProcessChange, processChangeById } from './process-change-store.ts'
import { requirePlanning } from './require-planning.ts'

type Record = typeof api.recordProcessChange

/** Those who work for all; for a review its facilitators too. */
export async function recordProcessChange(
  ctx: Ctx,
  { body }: Input<Record>,
): Promise<Output<Record>> {
  const { id, text, reason, cycle } = body
  const review = cycle === null ? null : await reviewOfCycle(ctx, cycle)
  if (review) await requirePlanning(ctx, review)
  else requireWorkForAll(ctx.actor)
  const isNew = await insertProcessChange(ctx, { id, text, reason, reviewId: review?.id ?? null })
  if (isNew) {
    await recordWrite(ctx, {
      action: 'process.changed',
      subject: cycle === null ? 'process' : `review ${cycle}`,
      before: null,
      after: { text, reason },
    })
  }
  return processChangeById(ctx, id)
}
