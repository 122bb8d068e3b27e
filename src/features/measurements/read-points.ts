import type { Cycle } from '#domain/cycle.ts'
import type { CyclePoint } from '#domain/report-line.ts'
import type { Ctx } from '#platform/context.ts'

/**
 * By series id, a point for each of the cycles, oldest first. Points that are stale are rolled up first
 * and written back; nobody is waited for.
 */
export async function readPoints(
  _ctx: Pick<Ctx, 'db' | 'organisation'>,
  _which: { readonly seriesIds: readonly string[]; readonly cycles: readonly Cycle[] },
): Promise<Map<string, CyclePoint[]>> {
  throw new Error('only the signature stands so far')
}
