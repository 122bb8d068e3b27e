// Starts an installation from the environment and ends it gracefully.
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { instantFromEpochMs } from '#domain/instant.ts'
import { ensureSample } from '#features/samples/ensure-sample.ts'
import { BadConfiguration, type Config, configFromEnvironment } from '#platform/config.ts'
import type { DatabaseAddress } from '#platform/db/database.ts'
import { MigrationMismatch } from '#platform/db/migrate.ts'
import { OtherSecret } from '#platform/db/require-same-secret.ts'
import { DatabaseUnavailable } from '#platform/embedded-postgres/database-unavailable.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres/embedded-postgres.ts'
import { serveWeb } from '#platform/http/serve-web.ts'
import { installationSecret } from '#platform/installation-secret.ts'
import { type Log, openLog } from '#platform/log.ts'
import { openMailServer } from '#platform/mail/open-mail-server.ts'
import { openOutbound } from '#platform/open-outbound.ts'
import { openServer } from './server.ts'

export type ServeOptions = { readonly sample: boolean }

/** Beside the bundle; from sources there is none, and Vite serves the pages. */
const webFolder = fileURLToPath(new URL('./web', import.meta.url))

/** Resolves when the server listens; throws StartRefused with one line when it cannot start. */
export class StartRefused extends Error {}

export async function serve(options: ServeOptions): Promise<void> {
  try {
    await start(configFromEnvironment(), options)
  } catch (error) {
    const explained = [BadConfiguration, DatabaseUnavailable, MigrationMismatch, OtherSecret]
    if (error instanceof Error && explained.some((kind) => error instanceof kind)) {
      throw new StartRefused(error.message)
    }
    throw new StartRefused(startFailure(error))
  }
}

async function start(config: Config, options: ServeOptions): Promise<void> {
  const log = openLog(config.logLevel)
  const port = config.port === 0 ? await freePort(config.host) : config.port
  const url = config.publicUrl ?? `http://localhost:${port}`
  const database = await openDatabaseServer(config, log)
  const server = await openServer({
    address: database.address,
    secret: await installationSecret(config.secret, config.dataDir),
    publicUrl: url,
    behindProxy: config.publicUrl !== null,
    log,
    clock: () => instantFromEpochMs(Date.now()),
    outbound: openOutbound(),
    mail: config.mail === null ? null : openMailServer(config.mail),
  })
  if (existsSync(path.join(webFolder, 'index.html'))) await serveWeb(server.http, webFolder)
  if (options.sample) await ensureSample(server.installation)
  await server.http.listen({ port, host: config.host })
  process.stdout.write(`\n  Wellcycle is ready at ${url}\n\n`)
  void database.ended.then(() => {
    log.fatal('The embedded PostgreSQL has ended by itself. Its log says why; start again.')
    process.exit(1)
  })
  endOnSignals(log, async () => {
    await server.close()
    await database.stop()
  })
  await server.startJobs()
}

type DatabaseServer = {
  readonly address: DatabaseAddress
  /** Resolves when it ended without being asked to. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

async function openDatabaseServer(config: Config, log: Log): Promise<DatabaseServer> {
  if (config.databaseUrl) {
    const ended = new Promise<void>(() => {})
    return { address: { connectionString: config.databaseUrl }, ended, stop: async () => {} }
  }
  await mkdir(config.dataDir, { recursive: true })
  const server = await startEmbeddedPostgres({
    dataDir: path.join(config.dataDir, 'postgres'),
    log: (event, details) => log.info(details ?? {}, event),
  })
  let asked = false
  const ended = new Promise<void>((resolve) => {
    void server.ended.then(() => {
      if (!asked) resolve()
    })
  })
  return {
    address: server.connection,
    ended,
    stop() {
      asked = true
      return server.stop()
    },
  }
}

function endOnSignals(log: Log, close: () => Promise<void>) {
  let ending = false
  const end = (signal: string) => {
    if (ending) return
    ending = true
    log.info({ signal }, 'stopping')
    const failed = (error: unknown) => {
      log.error({ err: error }, 'stopping failed')
      process.exit(1)
    }
    close().then(() => process.exit(0), failed)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(signal))
}

async function freePort(host: string): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(0, host, resolve)
  })
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port was found')
  return address.port
}

function startFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE') return 'The port is in use. Set PORT to another one.'
  if (code === 'EACCES') return `No permission: ${error.message}`
  if (['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000', 'ETIMEDOUT'].includes(code)) {
    return `The database that DATABASE_URL names cannot be used: ${error.message || code}`
  }
  return error.stack ?? error.message
}
