import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { instantFromEpochMs } from '#domain/instant.ts'
import { keepingPlans } from './kept-plan.ts'
import type { Tables } from './schema.ts'

export type Database = Kysely<Tables>
export type DatabaseAddress = pg.PoolConfig

const bigint = 20
const date = 1082
const timestamptz = 1184

/** "2026-11-23 12:43:26.123456+00" as the server writes it in UTC → "2026-11-23T12:43:26.123Z". */
function instantFromServer(written: string): string {
  if (written.length >= 22 && written.endsWith('+00') && written[10] === ' ') {
    const fraction = written.slice(19, -3)
    return `${written.slice(0, 10)}T${written.slice(11, 19)}.${fraction.slice(1, 4).padEnd(3, '0')}Z`
  }
  return instantFromEpochMs(Date.parse(written))
}

function typeParser(oid: number, format?: 'text' | 'binary') {
  if (format !== 'binary') {
    if (oid === timestamptz) return instantFromServer
    if (oid === date) return (written: string) => written
    if (oid === bigint) return Number
  }
  return pg.types.getTypeParser(oid, format)
}

export function openPool(address: DatabaseAddress, max: number): pg.Pool {
  return new pg.Pool({
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    // A start that fails ends at once; a server that listens does not end for want of queries.
    allowExitOnIdle: true,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    options: '-c timezone=UTC -c datestyle=ISO',
    ...address,
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
  })
}

export function openDatabase(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: keepingPlans(pool) }) })
}
