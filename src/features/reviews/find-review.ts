import { Refusal } from '#domain/refusal.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import type { Ctx } from '#platform/context.ts'
import { type ReviewRow, reviewByCycle } from './store.ts'

export type ReviewRecord = Readonly<ReviewRow>

/** Throws CycleNotFound, or ReviewNotFound where none is planned. */
export async function reviewOfCycle(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  cycleKey: string,
): Promise<ReviewRecord> {
  const review = await reviewByCycle(ctx, cycleKey)
  if (review) return review
  await cycleByKey(ctx, cycleKey)
  throw new Refusal('ReviewNotFound', 'No review is planned for this cycle. Plan it first.', {
    cycle: cycleKey,
  })
}

/** Throws ReviewIsClosed. */
export function requireNotClosed({ state, closedAt }: ReviewRecord): void {
  if (state !== 'closed') return
  throw new Refusal('ReviewIsClosed', 'This review is closed. What it came to stays as it is.', {
    closedAt,
  })
}
