import { packagedBinaries, usableBinaries } from './binaries.ts'
import { checkCluster, createCluster, superuser } from './cluster.ts'
import { findClusterPlace, reachablePlace } from './cluster-place.ts'
import type { Connection } from './connection.ts'
import { prepareDataDirectory } from './data-directory.ts'
import { explainSystemError } from './database-unavailable.ts'
import type { DirectoryLock } from './directory-lock.ts'
import { lockDirectory } from './directory-lock.ts'
import { ensureDatabase } from './ensure-database.ts'
import { startPostmaster } from './postmaster.ts'
import { serverLog } from './server-log.ts'
import { socketSettings } from './server-settings.ts'
import { serverUser } from './server-user.ts'
import { socketDirectory, socketPort } from './socket-directory.ts'
import type { StartOptions } from './start-options.ts'
import { startOnLoopback } from './windows-server.ts'

export type EmbeddedPostgres = {
  /** options for pg.Pool: host is the socket directory (unix) or 127.0.0.1 (Windows) */
  readonly connection: Connection
  readonly pid: number
  /** resolves when the server has ended, asked or not */
  readonly ended: Promise<void>
  /** fast shutdown; resolves when the server has ended */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL server of a data directory, making its cluster on first use. It ends with
 * this process, however that ends. Throws DatabaseUnavailable, one line that says what to do.
 */
export async function startEmbeddedPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  try {
    const dataDir = await prepareDataDirectory(options.dataDir)
    const lock = await lockDirectory(dataDir)
    return await startLocked({ ...options, dataDir }, lock).catch(async (error: unknown) => {
      await lock.release()
      throw error
    })
  } catch (error) {
    throw explainSystemError(error, options.dataDir)
  }
}

async function startLocked(options: StartOptions, lock: DirectoryLock): Promise<EmbeddedPostgres> {
  const { dataDir, log } = options
  const startedMs = performance.now()
  const start = process.platform === 'win32' ? startOnLoopback : startOnSocket
  const { connection, postmaster } = await start(options)
  const { pid } = postmaster
  await ensureDatabase(connection).catch(async (error: unknown) => {
    await postmaster.stop()
    throw error
  })
  log('embedded-postgres.ready', {
    dataDir,
    pid,
    tookMs: Math.round(performance.now() - startedMs),
  })
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= postmaster.stop().then(() => lock.release())
    return stopping
  }
  const ended = postmaster.ended.then(() => {
    log('embedded-postgres.ended', { dataDir, asked: stopping !== undefined })
  })
  return { connection, pid, ended, stop }
}

async function startOnSocket({ dataDir, log, settings, packageDir }: StartOptions) {
  const found = await findClusterPlace(dataDir)
  const user = await serverUser(found.owner)
  const place = await reachablePlace({ dataDir, place: found, user, log })
  const { home, cluster } = place
  const from = packageDir ?? packagedBinaries()
  const { initdb, postgres } = await usableBinaries({ packageDir: from, home, user, log })
  if (place.owner === undefined) await createCluster({ cluster, initdb, user, log })
  await checkCluster(cluster)
  const sockets = await socketDirectory(home, user)
  const postmaster = await startPostmaster({
    postgres,
    cluster,
    settings: socketSettings(sockets, settings),
    user,
    logFile: await serverLog(dataDir),
    log,
  })
  const connection: Connection = {
    host: sockets,
    port: socketPort,
    user: superuser,
    database: superuser,
    ssl: false,
  }
  return { connection, postmaster }
}
