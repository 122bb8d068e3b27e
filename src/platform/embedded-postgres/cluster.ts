import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { DatabaseUnavailable, systemErrorCode } from './database-unavailable.ts'
import { explainOutput } from './server-output.ts'
import type { ServerUser } from './server-user.ts'
import { giveTo, runAs } from './server-user.ts'
import type { LogEvent } from './start-options.ts'
import { spawnGuarded } from './watchdog.ts'

export const superuser = 'wellcycle'
const majorVersion = '18'
const unfinishedPrefix = '.postgresql-unfinished-'

/** initdb into a folder beside the cluster, renamed when all of it is on disk. */
export async function createCluster(options: {
  cluster: string
  initdb: string
  user: ServerUser | undefined
  log: LogEvent
  /** by default whoever can enter the socket's folder may connect */
  authentication?: readonly string[]
}): Promise<void> {
  const { cluster, initdb, user, log } = options
  const startedMs = performance.now()
  const home = dirname(cluster)
  await removeUnfinished(home)
  const unfinished = join(home, `${unfinishedPrefix}${randomUUID().slice(0, 8)}`)
  await mkdir(unfinished)
  await giveTo(user, unfinished)
  const args = [
    `--pgdata=${unfinished}`,
    `--username=${superuser}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(options.authentication ?? ['--auth-local=trust', '--auth-host=reject']),
  ]
  const failure = await runInitdb(initdb, args, user)
  if (failure !== undefined) {
    await rm(unfinished, { recursive: true, force: true })
    throw explainOutput(failure, 'InitFailed', home)
  }
  await rename(unfinished, cluster)
  await syncFolder(home)
  log('embedded-postgres.created', { cluster, tookMs: Math.round(performance.now() - startedMs) })
}

/** Throws where the folder is not a cluster these binaries can open. */
export async function checkCluster(cluster: string): Promise<void> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch((cause: unknown) => {
    if (systemErrorCode(cause) !== 'ENOENT') throw cause
    throw new DatabaseUnavailable(
      'ClusterBroken',
      `${cluster} is not a PostgreSQL cluster (PG_VERSION is missing): restore it, or move it away ` +
        'to begin with an empty database.',
      { cause },
    )
  })
  if (version.trim() === majorVersion) return
  throw new DatabaseUnavailable(
    'ClusterVersionDiffers',
    `${cluster} was made by PostgreSQL ${version.trim()} and this version of the product brings ` +
      `${majorVersion}: export with the version that made it, then import here.`,
  )
}

async function runInitdb(
  initdb: string,
  args: string[],
  user: ServerUser | undefined,
): Promise<string | undefined> {
  if (process.platform === 'win32') {
    const { failed, output } = await runAs(undefined, initdb, args)
    return failed ? output : undefined
  }
  const running = await spawnGuarded({ command: initdb, args, user, output: 'pipe' })
  const [status, output] = await Promise.all([
    running.ended,
    running.output ? text(running.output) : '',
  ])
  return status === 0 ? undefined : output
}

/** Only called by the directory's owner: nothing else is being made there. */
async function removeUnfinished(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(unfinishedPrefix)) continue
    await rm(join(home, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
