import type { Instant } from '#domain/instant.ts'
import { markPointsSince } from './point-store.ts'
import type { Place } from './series-store.ts'

/** After the borders of the cycles from here on moved: what was measured in them is rolled up again. */
export async function markPointsStale(ctx: Place, from: Instant): Promise<void> {
  await markPointsSince(ctx, from)
}
