import { epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'
import { ensureCycles } from '#features/cycles/ensure-cycles.ts'
import type { Ctx } from '#platform/context.ts'
import { markPointsSince } from './point-store.ts'
import { aheadMs } from './row-span.ts'

/** After the borders of the cycles from here on moved: what was measured in them is rolled up again. */
export async function markPointsStale(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  from: Instant,
): Promise<void> {
  await ensureCycles(ctx, from, instantFromEpochMs(epochMs(ctx.now) + aheadMs))
  await markPointsSince(ctx, from)
}
