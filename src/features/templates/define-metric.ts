import type { Input, Output } from '#api/endpoint.ts'
import type { Bounds, Metric, MetricKind } from '#domain/metric.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireWorkForAll } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { insertMetrics } from './metric-store.ts'
import { metricByKey } from './read-metrics.ts'
import { requireFitMetric } from './require-fit-metric.ts'

type Define = typeof api.defineMetric

export async function defineMetric(ctx: Ctx, { body }: Input<Define>): Promise<Output<Define>> {
  requireWorkForAll(ctx.actor)
  const metric: Metric = { ...body, bounds: body.bounds ?? naturalBounds(body.kind) }
  requireFitMetric(metric)
  if (metric.pairedWith !== null) await metricByKey(ctx, metric.pairedWith)
  if ((await insertMetrics(ctx, [metric])) === 0) {
    throw new Refusal('MetricKeyTaken', `There is a metric “${metric.key}” already.`, {
      metric: metric.key,
    })
  }
  await recordWrite(ctx, {
    action: 'metric.defined',
    subject: metric.key,
    before: null,
    after: metric,
  })
  return metric
}

function naturalBounds(kind: MetricKind): Bounds {
  if (kind === 'percent') return { lower: 0, upper: 100 }
  return {
    lower: kind === 'money' || kind === 'quantity' ? null : 0,
    upper: kind === 'boolean' ? 1 : null,
  }
}
