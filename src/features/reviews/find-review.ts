import { Refusal } from '#domain/refusal.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import type { Ctx } from '#platform/context.ts'
import { lockReview, type ReviewRow, reviewByCycle } from './store.ts'

export type ReviewRecord = Readonly<ReviewRow>
type FindCtx = Pick<Ctx, 'db' | 'organisation' | 'now'>

/** Throws CycleNotFound, or ReviewNotFound where none is planned. */
export async function reviewOfCycle(ctx: FindCtx, cycleKey: string): Promise<ReviewRecord> {
  const review = await reviewByCycle(ctx, cycleKey)
  if (review) return review
  await cycleByKey(ctx, cycleKey)
  throw new Refusal('ReviewNotFound', 'No review is planned for this cycle. Plan it first.', {
    cycle: cycleKey,
  })
}

/** As `reviewOfCycle`, and nobody else changes it until this transaction ends. */
export async function holdReview(ctx: FindCtx, cycleKey: string): Promise<ReviewRecord> {
  await lockReview(ctx, cycleKey)
  return reviewOfCycle(ctx, cycleKey)
}

/** Throws ReviewIsClosed. */
export function requireNotClosed({ state, closedAt }: ReviewRecord): void {
  if (state !== 'closed') return
  throw new Refusal('ReviewIsClosed', 'This review is closed. What it came to stays as it is.', {
    closedAt,
  })
}

/** Throws PlanMovedOn when the plan is not the one that the caller has read. */
export function requireSamePlan(current: number, read: number): void {
  if (current === read) return
  throw new Refusal('PlanMovedOn', 'Somebody else changed the plan meanwhile. Look at it again.', {
    revision: current,
  })
}
