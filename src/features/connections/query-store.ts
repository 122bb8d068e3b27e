import { sql } from 'kysely'
import type { Fields } from '#connectors/connector.ts'
import type { Instant } from '#domain/instant.ts'
import type { Metric } from '#domain/metric.ts'
import type { Ctx } from '#platform/context.ts'
import type { Place } from './store.ts'

export type QueryRow = {
  readonly id: string
  readonly seriesId: string
  /** Of the series; null until money is measured for the first time. */
  readonly currency: string | null
  readonly query: Fields
  readonly active: boolean
  readonly createdAt: Instant
  readonly metric: Metric
  readonly teamId: string
  readonly team: string
  readonly workload: string | null
  /** Of an archived team or workload nothing is collected. */
  readonly archived: boolean
}

function selectQueries(ctx: Place) {
  return ctx.db
    .selectFrom('connection_query as query')
    .innerJoin('series', (join) =>
      join
        .onRef('series.organisation_id', '=', 'query.organisation_id')
        .onRef('series.id', '=', 'query.series_id'),
    )
    .innerJoin('metric', (join) =>
      join
        .onRef('metric.organisation_id', '=', 'series.organisation_id')
        .onRef('metric.id', '=', 'series.metric_id'),
    )
    .innerJoin('team', (join) =>
      join
        .onRef('team.organisation_id', '=', 'series.organisation_id')
        .onRef('team.id', '=', 'series.team_id'),
    )
    .leftJoin('workload', (join) =>
      join
        .onRef('workload.organisation_id', '=', 'series.organisation_id')
        .onRef('workload.id', '=', 'series.workload_id'),
    )
    .select([
      'query.id',
      'query.series_id as seriesId',
      'series.currency',
      'query.query',
      'query.active',
      'query.created_at as createdAt',
      'metric.definition as metric',
      'team.id as teamId',
      'team.slug as team',
      'workload.slug as workload',
    ])
    .select((eb) =>
      eb
        .or([eb('team.archived_at', 'is not', null), eb('workload.archived_at', 'is not', null)])
        .as('archived'),
    )
    .where('query.organisation_id', '=', ctx.organisation)
}

/** By team, workload and metric. */
export async function queriesOf(ctx: Place, connectionId: string): Promise<QueryRow[]> {
  const rows = await selectQueries(ctx)
    .where('query.connection_id', '=', connectionId)
    .orderBy('team.name')
    .orderBy('workload.name', (order) => order.asc().nullsFirst())
    .orderBy('metric.key')
    .execute()
  return rows.map((row) => ({ ...row, archived: Boolean(row.archived) }))
}

export async function queryById(
  ctx: Place,
  connectionId: string,
  id: string,
): Promise<QueryRow | undefined> {
  const row = await selectQueries(ctx)
    .where('query.connection_id', '=', connectionId)
    .where('query.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, archived: Boolean(row.archived) }
}

/** False when a source fills the series already. */
export async function insertQuery(
  ctx: Place & Pick<Ctx, 'now'>,
  row: { id: string; connectionId: string; seriesId: string; query: Fields },
): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('connection_query')
    .values({
      organisation_id: ctx.organisation,
      id: row.id,
      connection_id: row.connectionId,
      series_id: row.seriesId,
      query: JSON.stringify(row.query),
      created_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'series_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function updateQuery(
  ctx: Place,
  id: string,
  row: { query: Fields; active: boolean },
): Promise<void> {
  await ctx.db
    .updateTable('connection_query')
    .set({ query: JSON.stringify(row.query), active: row.active })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}

export async function deleteQuery(ctx: Place, id: string): Promise<void> {
  await ctx.db
    .deleteFrom('connection_query')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}

/** The sources that fill these series; most have none. */
export async function connectionsOfSeries(ctx: Place, seriesIds: readonly string[]) {
  return ctx.db
    .selectFrom('connection_query as query')
    .innerJoin('connection', (join) =>
      join
        .onRef('connection.organisation_id', '=', 'query.organisation_id')
        .onRef('connection.id', '=', 'query.connection_id'),
    )
    .select(['query.series_id as seriesId', 'connection.id', 'connection.name'])
    .where('query.organisation_id', '=', ctx.organisation)
    .where(sql<boolean>`query.series_id = any(${seriesIds}::uuid[])`)
    .execute()
}
