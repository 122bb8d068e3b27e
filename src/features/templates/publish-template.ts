import type { Input, Output } from '#api/endpoint.ts'
import { corePillars, optionalPillars, type Pillar } from '#domain/pillar.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireWorkForAll } from '#features/access/policy.ts'
import { markReportsStale } from '#features/reports/mark-reports-stale.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { defaultMetrics, keysOfSize } from './default-content.ts'
import { insertMetrics, type KnownMetric } from './metric-store.ts'
import { publishVersion, templateMovedOn } from './publish-version.ts'
import { metricsByKeys } from './read-metrics.ts'
import { targetsOfOrganisation } from './read-targets.ts'
import { templateAnswer } from './read-templates.ts'
import { newestVersion } from './store.ts'

type Publish = typeof api.publishTemplate

export async function publishTemplate(
  ctx: Ctx,
  { body }: Input<Publish>,
): Promise<Output<Publish>> {
  requireWorkForAll(ctx.actor)
  const inForce = await newestVersion(ctx)
  if (inForce.number !== body.basedOn) throw templateMovedOn(inForce.number)
  const pillars: Pillar[] = [
    ...corePillars,
    ...optionalPillars.filter((pillar) => body.optionalPillars.includes(pillar)),
  ]
  const metrics =
    'size' in body.choice
      ? await metricsOfSize(ctx, body.choice.size, pillars)
      : await chosenMetrics(ctx, body.choice.metrics, pillars)
  const version = await publishVersion(ctx, inForce, { pillars, metrics, note: body.note })
  await markReportsStale(ctx, {})
  return templateAnswer(ctx, version, await targetsOfOrganisation(ctx))
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

async function chosenMetrics(
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
