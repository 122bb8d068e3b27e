import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { Pillar } from '#domain/pillar.ts'
import type { TemplateChange } from '#domain/template.ts'
import type { Ctx } from '#platform/context.ts'
import type { KnownMetric, TemplateCtx } from './metric-store.ts'

export type StoredVersion = {
  readonly number: number
  readonly pillars: Pillar[]
  readonly note: string
  readonly publishedBy: string
  readonly publishedAt: Instant
  readonly changes: TemplateChange[]
  /** In order, as they were defined when the version was published. */
  readonly metrics: KnownMetric[]
}

const metricsInOrder = sql<KnownMetric[]>`coalesce((
  select json_agg(json_build_object('metricId', metric_id, 'metric', definition) order by position)
  from template_metric
  where organisation_id = template_version.organisation_id
    and number = template_version.number), '[]')`

function selectVersions(ctx: TemplateCtx) {
  return ctx.db
    .selectFrom('template_version')
    .select([
      'number',
      'pillars',
      'note',
      'published_by as publishedBy',
      'published_at as publishedAt',
      'changes',
    ])
    .where('organisation_id', '=', ctx.organisation)
    .orderBy('number', 'desc')
}

export async function newestVersion(ctx: TemplateCtx): Promise<StoredVersion> {
  return selectVersions(ctx).select(metricsInOrder.as('metrics')).limit(1).executeTakeFirstOrThrow()
}

export async function versionNumbered(
  ctx: TemplateCtx,
  number: number,
): Promise<StoredVersion | undefined> {
  return selectVersions(ctx)
    .select(metricsInOrder.as('metrics'))
    .where('number', '=', number)
    .executeTakeFirst()
}

/** Newest first, and one row more than asked for. */
export async function versionsPage(ctx: TemplateCtx, filter: { before?: number; limit: number }) {
  let query = selectVersions(ctx).select(({ selectFrom }) =>
    selectFrom('template_metric')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .whereRef('template_metric.organisation_id', '=', 'template_version.organisation_id')
      .whereRef('template_metric.number', '=', 'template_version.number')
      .as('metricCount'),
  )
  if (filter.before !== undefined) query = query.where('number', '<', filter.before)
  return query.limit(filter.limit + 1).execute()
}

/** False when somebody else published this number first. */
export async function insertVersion(ctx: TemplateCtx, version: StoredVersion): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('template_version')
    .values({
      organisation_id: ctx.organisation,
      number: version.number,
      pillars: version.pillars,
      note: version.note,
      published_by: version.publishedBy,
      published_at: version.publishedAt,
      changes: JSON.stringify(version.changes),
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'number']).doNothing())
    .returning('number')
    .executeTakeFirst()
  if (!inserted) return false
  await insertMetricsOfVersion(ctx, version)
  return true
}

async function insertMetricsOfVersion(
  ctx: Pick<Ctx, 'db' | 'organisation'>,
  version: StoredVersion,
) {
  const rows = version.metrics.map(({ metricId, metric }, position) => ({
    organisation_id: ctx.organisation,
    number: version.number,
    position,
    metric_id: metricId,
    definition: JSON.stringify(metric),
  }))
  await ctx.db.insertInto('template_metric').values(rows).execute()
}
