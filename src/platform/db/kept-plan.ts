// To plan a statement takes longer than to read a few rows by their keys. A statement that comes with
// nearly every request, always in the same words, says so, and each connection plans it once.
import { createHash } from 'node:crypto'
import {
  type PostgresCursor,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  sql,
} from 'kysely'
import type pg from 'pg'

/** Right behind `select`; name the columns one by one, since `*` means something else after a migration. */
export const keptPlan = sql`/* kept plan */`
const words = 'select /* kept plan */'

/** A connection keeps so many; what varies more than that is planned each time. */
const mostKept = 50

/** The pool as the query builder uses it. */
export function keepingPlans(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const known = clients.get(client) ?? keepPlansOf(client)
      clients.set(client, known)
      return known
    },
  }
}

function keepPlansOf(client: pg.PoolClient): PostgresPoolClient {
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    const known = names.get(text)
    if (known !== undefined || names.size === mostKept) return known
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
    names.set(text, name)
    return name
  }
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new Error('Cursors are not used')
    const name = text.startsWith(words) ? nameOf(text) : undefined
    return name === undefined
      ? client.query(text, [...values])
      : client.query({ name, text, values: [...values] })
  }
  return { query, release: (end) => client.release(end) }
}
