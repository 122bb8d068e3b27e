import type { z } from 'zod'
import type * as api from './api.ts'
import { selectWinsOf, type WinCtx } from './store.ts'

/** What a team celebrates in a cycle, in the order in which it was recorded. */
export async function winsOf(
  ctx: WinCtx,
  teamId: string,
  cycleKey: string,
): Promise<z.output<typeof api.Win>[]> {
  return selectWinsOf(ctx, teamId, cycleKey)
}
