import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'

/** After the borders of the cycles from here on moved: what was measured since is rolled up again. */
export async function markPointsStale(
  _ctx: Pick<Ctx, 'db' | 'organisation'>,
  _from: Instant,
): Promise<void> {
  throw new Error('only the signature stands so far')
}
