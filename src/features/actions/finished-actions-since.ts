import type { Instant } from '#domain/instant.ts'
import { doneSince } from './action-list-store.ts'
import type { ActionCtx } from './store.ts'

export type FinishedAction = {
  readonly id: string
  readonly text: string
  readonly teamId: string | null
  readonly metricId: string | null
  readonly doneAt: Instant
}

/** What was done after this instant, newest first; what nobody does any more is left out. */
export async function finishedActionsSince(
  ctx: ActionCtx,
  since: Instant,
): Promise<FinishedAction[]> {
  return doneSince(ctx, since)
}
