import { Refusal } from '#domain/refusal.ts'
import { worksForAll } from '#features/access/policy.ts'
import { seesAll } from '#features/facilitation/seat-of-review.ts'
import type { Ctx } from '#platform/context.ts'
import type { ReviewRecord } from './find-review.ts'

/** Those who work for all, the named facilitators, and who sits in the facilitator's seat. */
export async function requirePlanning(ctx: Ctx, review: ReviewRecord): Promise<void> {
  if (worksForAll(ctx.actor) || (await seesAll(ctx, review))) return
  throw new Refusal(
    'NotAllowed',
    'Only architects, administrators and this review’s facilitators may do this.',
  )
}
