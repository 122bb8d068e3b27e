// An installation on an embedded database of its own, with one organisation and a reader's token.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { addressOf } from '#api/address.ts'
import type { Endpoint, Output } from '#api/endpoint.ts'
import { instant } from '#domain/instant.ts'
import { createToken, startFirstRun } from '#features/access/api.ts'
import type { DatabaseAddress } from '#platform/db/database.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres/embedded-postgres.ts'
import { openLog } from '#platform/log.ts'
import { openServer, type Server } from '../src/server.ts'

export type ServerAddress = { readonly database: DatabaseAddress; readonly secret: string }

export type BenchInstallation = {
  readonly address: ServerAddress
  readonly server: Server
  /** Beside the server, for bulk data and for floors. */
  readonly pool: pg.Pool
  readonly organisation: { readonly id: string; readonly slug: string }
  /** Of a token that may read. */
  readonly authorization: string
  /** Of the administrator’s session. */
  readonly cookie: string
  /** As the administrator; `organisation` is filled in. */
  ok<E extends Endpoint>(endpoint: E, request?: BenchRequest): Promise<Output<E>>
  close(): Promise<void>
}

export type BenchRequest = {
  readonly params?: object
  readonly query?: object
  readonly body?: object
}

/** The clock stands still, so that each run sees the same cycles. */
const now = instant('2026-03-04T09:00:00Z')

export async function openBenchServer({ database, secret }: ServerAddress): Promise<Server> {
  return openServer({
    address: database,
    secret,
    publicUrl: 'http://localhost:3000',
    behindProxy: false,
    log: openLog('error'),
    clock: () => now,
    outbound: async ({ url }) => {
      throw new Error(`No provision for a call to ${url}`)
    },
    mail: null,
  })
}

export async function openBenchInstallation(): Promise<BenchInstallation> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'wellcycle-bench-'))
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => {} })
  const address = { database: postgres.connection, secret: randomBytes(32).toString('hex') }
  const server = await openBenchServer(address)
  const pool = new pg.Pool(postgres.connection)
  const { slug, cookie } = await found(server)
  const ok: BenchInstallation['ok'] = async (endpoint, request = {}) => {
    const params = { organisation: slug, ...request.params }
    const { statusCode, payload } = await server.http.inject({
      method: endpoint.method,
      url: addressOf(endpoint, { params, query: request.query }),
      headers: { cookie },
      ...(request.body === undefined ? {} : { payload: request.body }),
    })
    if (statusCode >= 300) throw new Error(`${endpoint.path}: ${payload}`)
    return JSON.parse(payload)
  }
  const { rows } = await pool.query<{ id: string }>('select id from organisation')
  const token = await ok(createToken, { body: { name: 'Bench', scope: 'read', team: null } })
  return {
    address,
    server,
    pool,
    organisation: { id: rows[0]?.id ?? '', slug },
    authorization: `Bearer ${token.secret}`,
    cookie,
    ok,
    async close() {
      await server.close()
      await pool.end()
      await postgres.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function found(server: Server): Promise<{ slug: string; cookie: string }> {
  const { statusCode, payload, headers } = await server.http.inject({
    method: 'POST',
    url: addressOf(startFirstRun, {}),
    payload: {
      organisation: { name: 'Bench', timeZone: 'UTC', currency: 'EUR' },
      account: { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' },
    },
  })
  if (statusCode >= 300) throw new Error(payload)
  const cookies = [headers['set-cookie']].flat().map((cookie) => String(cookie).split(';')[0])
  return { slug: JSON.parse(payload).organisation, cookie: cookies.join('; ') }
}
