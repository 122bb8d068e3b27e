import { Refusal } from '#domain/refusal.ts'
import { type QueryRow, queryById } from './query-store.ts'
import { type ConnectionRow, connectionById, lockedConnection, type Place } from './store.ts'

/** Throws ConnectionNotFound. */
export async function findConnection(ctx: Place, id: string): Promise<ConnectionRow> {
  return found(await connectionById(ctx, id), id)
}

/** Throws ConnectionNotFound; held until the transaction ends. */
export async function holdConnection(ctx: Place, id: string): Promise<ConnectionRow> {
  return found(await lockedConnection(ctx, id), id)
}

/** Throws QueryNotFound. */
export async function findQuery(ctx: Place, connectionId: string, id: string): Promise<QueryRow> {
  const query = await queryById(ctx, connectionId, id)
  if (query) return query
  throw new Refusal('QueryNotFound', 'This connection has no such query.', { query: id })
}

function found(connection: ConnectionRow | undefined, id: string): ConnectionRow {
  if (connection) return connection
  throw connectionNotFound(id)
}

export function connectionNotFound(id: string): Refusal {
  return new Refusal('ConnectionNotFound', 'There is no such connection.', { connection: id })
}
