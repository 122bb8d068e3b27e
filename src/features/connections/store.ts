import { sql } from 'kysely'
import type { Fields } from '#connectors/connector.ts'
import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'

/** Enough to work with connections, for a request as for a job. */
export type Place = Pick<Ctx, 'db' | 'organisation'>

export type ConnectionRow = {
  readonly id: string
  readonly connector: string
  readonly name: string
  readonly settings: Fields
  readonly sealedSecrets: Buffer
  readonly secretNames: string[]
  readonly allowPrivateNetwork: boolean
  readonly everyMinutes: number
  readonly callBudgetPerHour: number
  readonly paused: boolean
  readonly createdAt: Instant
  readonly lastCollectedAt: Instant | null
  readonly restsUntil: Instant | null
}

const columns = [
  'connection.id',
  'connection.connector',
  'connection.name',
  'connection.settings',
  'connection.sealed_secrets as sealedSecrets',
  'connection.secret_names as secretNames',
  'connection.allow_private_network as allowPrivateNetwork',
  'connection.every_minutes as everyMinutes',
  'connection.call_budget_per_hour as callBudgetPerHour',
  'connection.paused',
  'connection.created_at as createdAt',
  'connection.last_collected_at as lastCollectedAt',
  'connection.rests_until as restsUntil',
] as const

const queryCount = sql<number>`(
  select count(*) from connection_query as query
  where query.organisation_id = connection.organisation_id
    and query.connection_id = connection.id)`

const failingQueries = sql<number>`(
  select count(*) from connection_query as query
  cross join lateral (
    select outcome from collection
    where collection.organisation_id = query.organisation_id and collection.query_id = query.id
      and collection.outcome <> 'running'
    order by collection.id desc limit 1) as latest
  where query.organisation_id = connection.organisation_id
    and query.connection_id = connection.id and query.active and latest.outcome = 'failed')`

export type CountedConnection = ConnectionRow & { queryCount: number; failingQueries: number }

function selectConnections(ctx: Place) {
  return ctx.db
    .selectFrom('connection')
    .select(columns)
    .where('connection.organisation_id', '=', ctx.organisation)
}

export async function connectionById(ctx: Place, id: string): Promise<ConnectionRow | undefined> {
  return selectConnections(ctx).where('connection.id', '=', id).executeTakeFirst()
}

/** Held until the transaction ends, so that nobody else changes it meanwhile. */
export async function lockedConnection(ctx: Place, id: string): Promise<ConnectionRow | undefined> {
  return selectConnections(ctx).where('connection.id', '=', id).forUpdate().executeTakeFirst()
}

export async function countedConnection(
  ctx: Place,
  id: string,
): Promise<CountedConnection | undefined> {
  return selectConnections(ctx)
    .select([queryCount.as('queryCount'), failingQueries.as('failingQueries')])
    .where('connection.id', '=', id)
    .executeTakeFirst()
}

/** By name, and one row more than asked for. */
export async function connectionsPage(
  ctx: Place,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<CountedConnection[]> {
  let query = selectConnections(ctx).select([
    queryCount.as('queryCount'),
    failingQueries.as('failingQueries'),
  ])
  if (after !== undefined) query = query.where('connection.name', '>', after)
  return query
    .orderBy('connection.name')
    .limit(limit + 1)
    .execute()
}

/** Names are given one after the other: held until the transaction ends. */
export async function lockConnectionNames(ctx: Place): Promise<void> {
  await sql`select pg_advisory_xact_lock(
    hashtextextended(${`connection names ${ctx.organisation}`}, 0))`.execute(ctx.db)
}

export async function connectionIdByName(ctx: Place, name: string): Promise<string | undefined> {
  const row = await selectConnections(ctx).where('connection.name', '=', name).executeTakeFirst()
  return row?.id
}

export type ConnectionWrite = Pick<
  ConnectionRow,
  | 'name'
  | 'settings'
  | 'sealedSecrets'
  | 'secretNames'
  | 'allowPrivateNetwork'
  | 'everyMinutes'
  | 'callBudgetPerHour'
  | 'paused'
>

function written(row: ConnectionWrite) {
  return {
    name: row.name,
    settings: JSON.stringify(row.settings),
    sealed_secrets: row.sealedSecrets,
    secret_names: row.secretNames,
    allow_private_network: row.allowPrivateNetwork,
    every_minutes: row.everyMinutes,
    call_budget_per_hour: row.callBudgetPerHour,
    paused: row.paused,
  }
}

export async function insertConnection(
  ctx: Place & Pick<Ctx, 'now'>,
  row: ConnectionWrite & Pick<ConnectionRow, 'id' | 'connector'>,
): Promise<void> {
  await ctx.db
    .insertInto('connection')
    .values({
      organisation_id: ctx.organisation,
      id: row.id,
      connector: row.connector,
      ...written(row),
      created_at: ctx.now,
      last_collected_at: null,
      due_at: ctx.now,
      rests_until: null,
    })
    .execute()
}

/** Its turn comes at once. */
export async function updateConnection(
  ctx: Place & Pick<Ctx, 'now'>,
  id: string,
  row: ConnectionWrite,
): Promise<void> {
  await ctx.db
    .updateTable('connection')
    .set({ ...written(row), due_at: ctx.now })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}

export async function deleteConnection(ctx: Place, id: string): Promise<void> {
  await ctx.db
    .deleteFrom('connection')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}
