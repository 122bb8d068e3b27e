import type { Output } from '#api/endpoint.ts'
import { pillars } from '#domain/pillar.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { everyMetric, type KnownMetric, knownMetrics, type TemplateCtx } from './metric-store.ts'
import { newestVersion } from './store.ts'

/** Throws MetricNotFound. In the template or not. */
export async function metricByKey(ctx: TemplateCtx, key: string): Promise<KnownMetric> {
  const [found] = await metricsByKeys(ctx, [key])
  if (!found) throw metricNotFound(key)
  return found
}

/** In the order of the keys; throws MetricNotFound for the first that is none. */
export async function metricsByKeys(
  ctx: TemplateCtx,
  keys: readonly string[],
): Promise<KnownMetric[]> {
  const found = await metricsAmong(ctx, keys)
  return keys.map((key) => {
    const known = found.get(key)
    if (!known) throw metricNotFound(key)
    return known
  })
}

/** By key, as many of them as there are. */
export async function metricsAmong(
  ctx: TemplateCtx,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownMetric>> {
  if (keys.length === 0) return new Map()
  return new Map((await knownMetrics(ctx, keys)).map((known) => [known.metric.key, known]))
}

type List = typeof api.listMetrics

/** Under their pillars, in the order in which they came to be known. */
export async function listMetrics(ctx: Ctx): Promise<Output<List>> {
  const [known, inForce] = await Promise.all([everyMetric(ctx), newestVersion(ctx)])
  const inTemplate = new Set(inForce.metrics.map(({ metricId }) => metricId))
  const byPillar = pillars.flatMap((pillar) =>
    known.filter(({ metric }) => metric.pillar === pillar),
  )
  return {
    items: byPillar.map(({ metricId, metric }) => ({
      ...metric,
      inTemplate: inTemplate.has(metricId),
    })),
  }
}

function metricNotFound(key: string): Refusal {
  return new Refusal('MetricNotFound', `There is no metric “${key}”.`, { metric: key })
}
