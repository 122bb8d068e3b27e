import type { Metric } from '#domain/metric.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'

/** Enough to read templates, for a request as for a job. */
export type TemplateCtx = Pick<Ctx, 'db' | 'organisation'>
export type KnownMetric = { readonly metricId: string; readonly metric: Metric }

function selectMetrics(ctx: TemplateCtx) {
  return ctx.db
    .selectFrom('metric')
    .select(['id as metricId', 'definition as metric'])
    .where('organisation_id', '=', ctx.organisation)
}

/** In the order in which they came to be known. */
export async function everyMetric(ctx: TemplateCtx): Promise<KnownMetric[]> {
  return selectMetrics(ctx).orderBy('id').execute()
}

export async function knownMetrics(
  ctx: TemplateCtx,
  keys: readonly string[],
): Promise<KnownMetric[]> {
  return selectMetrics(ctx).where('key', 'in', keys).execute()
}

/** Those whose key is known already stay as they are; answers how many were new. */
export async function insertMetrics(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  metrics: readonly Metric[],
): Promise<number> {
  const rows = metrics.map((metric) => ({
    organisation_id: ctx.organisation,
    id: newId(),
    key: metric.key,
    definition: JSON.stringify(metric),
    created_at: ctx.now,
  }))
  const inserted = await ctx.db
    .insertInto('metric')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'key']).doNothing())
    .returning('id')
    .execute()
  return inserted.length
}
