import { z } from 'zod'
import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { connectors } from '#connectors/registry.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { type CollectionRow, collectionsPage, latestCollections } from './collection-store.ts'
import { connectionNotFound, findConnection } from './find-connection.ts'
import { connectionsOfSeries, type QueryRow, queriesOf } from './query-store.ts'
import { type CountedConnection, connectionsPage, countedConnection, type Place } from './store.ts'

type Connection = Output<typeof api.createConnection>
type Query = Output<typeof api.addQuery>

export async function listConnectors(): Promise<Output<typeof api.listConnectors>> {
  return {
    items: connectors.map(({ id, title, description, settings, query }) => ({
      ...{ id, title, description },
      settings: z.toJSONSchema(settings, { io: 'input' }),
      query: z.toJSONSchema(query, { io: 'input' }),
    })),
  }
}

type List = typeof api.listConnections

export async function listConnections(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const { cursor: after, limit } = query
  const { items, next } = page(
    await connectionsPage(ctx, { after, limit }),
    limit,
    (row) => row.name,
  )
  return { items: items.map(connectionOf), next }
}

type Read = typeof api.readConnection

export async function readConnection(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  const connection = await connectionAnswer(ctx, params.connection)
  const queries = await queriesOf(ctx, params.connection)
  const latest = await latestCollections(
    ctx,
    queries.map(({ id }) => id),
  )
  return { ...connection, queries: queries.map((row) => queryOf(row, latest.get(row.id))) }
}

type ListRuns = typeof api.listCollections

export async function listCollections(
  ctx: Ctx,
  { params, query }: Input<ListRuns>,
): Promise<Output<ListRuns>> {
  await findConnection(ctx, params.connection)
  const rows = await collectionsPage(ctx, params.connection, query)
  return page(rows, query.limit, (row) => row.id)
}

/** The source that fills a series, if any. */
export async function connectionFilling(
  ctx: Place,
  seriesId: string,
): Promise<{ id: string; name: string } | null> {
  return (await connectionsFilling(ctx, [seriesId])).get(seriesId) ?? null
}

/** By series id, the source that fills it. */
export async function connectionsFilling(
  ctx: Place,
  seriesIds: readonly string[],
): Promise<Map<string, { id: string; name: string }>> {
  const rows = await connectionsOfSeries(ctx, seriesIds)
  return new Map(rows.map(({ seriesId, id, name }) => [seriesId, { id, name }]))
}

/** Throws ConnectionNotFound. */
export async function connectionAnswer(ctx: Place, id: string): Promise<Connection> {
  const row = await countedConnection(ctx, id)
  if (row) return connectionOf(row)
  throw connectionNotFound(id)
}

export async function queryAnswer(ctx: Place, row: QueryRow): Promise<Query> {
  return queryOf(row, (await latestCollections(ctx, [row.id])).get(row.id))
}

function connectionOf({ secretNames, sealedSecrets: _, ...row }: CountedConnection): Connection {
  return { ...row, secretsSet: secretNames }
}

function queryOf(row: QueryRow, last: CollectionRow | undefined): Query {
  const { id, team, workload, metric, query, active } = row
  return { id, team, workload, metric: metric.key, query, active, last: last ?? null }
}
