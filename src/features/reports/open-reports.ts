import { currentCycle } from '#features/cycles/read-cycles.ts'
import type { Ctx } from '#platform/context.ts'
import { insertMissingDrafts } from './store.ts'

/** Gives every team that is not archived a draft report of the running cycle, unless it has one. */
export async function openReports(ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>): Promise<void> {
  const { key } = await currentCycle(ctx)
  await insertMissingDrafts(ctx, key, null)
}
