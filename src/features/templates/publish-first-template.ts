import { corePillars } from '#domain/pillar.ts'
import type { Ctx } from '#platform/context.ts'
import { defaultMetrics, keysOfSize } from './default-content.ts'
import { insertMetrics } from './metric-store.ts'
import { publishVersion } from './publish-version.ts'
import { metricsByKeys } from './read-metrics.ts'

/** Makes the default metrics known and publishes version 1 with those of day zero. */
export async function publishFirstTemplate(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'actor' | 'now' | 'requestId'>,
): Promise<void> {
  await insertMetrics(ctx, defaultMetrics)
  const metrics = await metricsByKeys(ctx, keysOfSize('day-zero'))
  await publishVersion(ctx, null, { pillars: corePillars, metrics, note: 'To start from' })
}
