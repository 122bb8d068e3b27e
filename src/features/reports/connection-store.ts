import { sql } from 'kysely'
import type { ReportCtx } from './store.ts'

/** By series id, the source that fills it. */
export async function connectionOfSeries(
  ctx: ReportCtx,
  seriesIds: readonly string[],
): Promise<Map<string, { id: string; name: string }>> {
  const rows = await ctx.db
    .selectFrom('connection_query')
    .innerJoin('connection', (join) =>
      join
        .onRef('connection.organisation_id', '=', 'connection_query.organisation_id')
        .onRef('connection.id', '=', 'connection_query.connection_id'),
    )
    .select(['connection_query.series_id as seriesId', 'connection.id', 'connection.name'])
    .where('connection_query.organisation_id', '=', ctx.organisation)
    .where(sql<boolean>`connection_query.series_id = any(${seriesIds}::uuid[])`)
    .execute()
  return new Map(rows.map(({ seriesId, id, name }) => [seriesId, { id, name }]))
}
