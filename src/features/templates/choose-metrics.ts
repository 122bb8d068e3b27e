import type { Input } from '#api/endpoint.ts'
import { corePillars, type OptionalPillar, optionalPillars, type Pillar } from '#domain/pillar.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { defaultMetrics, keysOfSize } from './default-content.ts'
import { insertMetrics, type KnownMetric } from './metric-store.ts'
import { metricsByKeys } from './read-metrics.ts'

export type TemplateChoice = Input<typeof api.publishTemplate>['body']['choice']

/** The five, and those beside them. */
export function pillarsWith(chosen: readonly OptionalPillar[]): Pillar[] {
  return [...corePillars, ...optionalPillars.filter((pillar) => chosen.includes(pillar))]
}

/** Throws MetricNotFound and PillarNotInTemplate. */
export async function chooseMetrics(
  ctx: Ctx,
  choice: TemplateChoice,
  pillars: readonly Pillar[],
): Promise<KnownMetric[]> {
  return 'size' in choice
    ? metricsOfSize(ctx, choice.size, pillars)
    : metricsNamed(ctx, choice.metrics, pillars)
}

/** Default metrics may have come with a newer version of the product than the organisation's first. */
async function metricsOfSize(
  ctx: Ctx,
  size: Parameters<typeof keysOfSize>[0],
  pillars: readonly Pillar[],
): Promise<KnownMetric[]> {
  await insertMetrics(ctx, defaultMetrics)
  const metrics = await metricsByKeys(ctx, keysOfSize(size))
  return metrics.filter(({ metric }) => pillars.includes(metric.pillar))
}

async function metricsNamed(
  ctx: Ctx,
  keys: readonly string[],
  pillars: readonly Pillar[],
): Promise<KnownMetric[]> {
  const metrics = await metricsByKeys(ctx, keys)
  const outside = metrics.find(({ metric }) => !pillars.includes(metric.pillar))?.metric
  if (outside) {
    throw new Refusal(
      'PillarNotInTemplate',
      `“${outside.name}” belongs to the pillar “${outside.pillar}”. Add the pillar, or leave it out.`,
      { metric: outside.key, pillar: outside.pillar },
    )
  }
  return metrics
}
