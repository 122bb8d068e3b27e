import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DatabaseUnavailable, orOwnServer, systemErrorCode } from './database-unavailable.ts'
import type { ServerUser } from './server-user.ts'
import { canUseFolder, giveTo } from './server-user.ts'
import type { LogEvent } from './start-options.ts'

export type ClusterPlace = {
  /** holds the cluster and what belongs to it: the data directory, or a folder in its stead */
  readonly home: string
  readonly cluster: string
  /** user id of the cluster that is there already */
  readonly owner: number | undefined
}

const recordName = 'cluster-place'
const backReferenceName = 'data-directory'

/** Where the cluster of this data directory is, or where it would be if it is new. */
export async function findClusterPlace(dataDir: string): Promise<ClusterPlace> {
  const recorded = await readText(join(dataDir, recordName))
  const home = recorded ?? dataDir
  if (recorded !== undefined) await checkBackReference(recorded, dataDir)
  const cluster = join(home, 'postgresql')
  return { home, cluster, owner: await clusterOwner(cluster) }
}

/**
 * The place a new cluster goes to: the data directory, or, where the server's user cannot reach
 * it (below /root, say), a lasting folder that it can reach, recorded in the data directory.
 * An existing cluster stays where it is.
 */
export async function reachablePlace(options: {
  dataDir: string
  place: ClusterPlace
  user: ServerUser | undefined
  log: LogEvent
  elsewhere?: string
}): Promise<ClusterPlace> {
  const { dataDir, place, user, log, elsewhere = '/var/lib/wellcycle' } = options
  if (place.owner !== undefined) {
    await checkReachable(place, user)
    return place
  }
  if (!user || place.home !== dataDir || (await canPass(user, dataDir))) return place
  const home = await makeHome(elsewhere, dataDir).catch((cause: unknown) => {
    throw unreachable(dataDir, user, cause)
  })
  if (!(await canPass(user, home))) throw unreachable(dataDir, user, undefined)
  await writeFile(join(dataDir, recordName), `${home}\n`, { flush: true })
  log('embedded-postgres.placed-elsewhere', {
    dataDir,
    home,
    why: `PostgreSQL refuses to run as root and ${user.name} cannot enter the data directory`,
  })
  return { home, cluster: join(home, 'postgresql'), owner: undefined }
}

async function makeHome(elsewhere: string, dataDir: string): Promise<string> {
  await mkdir(elsewhere, { recursive: true })
  const found = await lstat(elsewhere)
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw new Error(`${elsewhere} is not root's alone`)
  }
  if ((found.mode & 0o001) === 0) await chmod(elsewhere, 0o711)
  const home = await mkdtemp(join(elsewhere, `${basename(dataDir).slice(0, 20)}-`))
  await chmod(home, 0o711)
  await writeFile(join(home, backReferenceName), `${dataDir}\n`, { flush: true })
  return home
}

async function checkBackReference(home: string, dataDir: string): Promise<void> {
  const owner = await readText(join(home, backReferenceName))
  if (owner === undefined) {
    throw new DatabaseUnavailable(
      'ClusterMissing',
      `${join(dataDir, recordName)} says that the database is in ${home}, which is not there: ` +
        'restore that folder, or remove the file to begin with an empty database.',
    )
  }
  if (owner !== dataDir) {
    throw new DatabaseUnavailable(
      'DataDirectoryCopied',
      `The database in ${home} belongs to the data directory ${owner}, not to ${dataDir}: if that ` +
        `one was moved here, write the new path into ${join(home, backReferenceName)}.`,
    )
  }
}

async function clusterOwner(cluster: string): Promise<number | undefined> {
  try {
    const { uid } = await lstat(cluster)
    return (await isEmpty(cluster)) ? undefined : uid
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** An empty folder, as a mounted volume gives, is no cluster yet. */
async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0
  } catch (error) {
    if (systemErrorCode(error) === 'EACCES') return false
    throw error
  }
}

async function checkReachable(place: ClusterPlace, user: ServerUser | undefined): Promise<void> {
  const runsAs = user?.uid ?? process.getuid?.()
  if (runsAs === undefined) return
  if (place.owner !== runsAs) {
    const owner = place.owner === 0 ? 'root' : `user id ${place.owner}`
    const advice = user
      ? `give it to ${user.name}, since PostgreSQL refuses root (chown -R ${user.name})`
      : `start as root or that user, or give the folder to this one (chown -R ${runsAs})`
    throw new DatabaseUnavailable(
      'ClusterForeign',
      `The database in ${place.cluster} belongs to ${owner}: ${advice}.`,
    )
  }
  if (await canUseFolder(user, place.cluster)) return
  throw new DatabaseUnavailable(
    'ClusterUnreachable',
    `${user?.name ?? 'This user'} cannot enter ${place.cluster}, where the database is: allow ` +
      'passing through the folders above it (chmod o+x), or start as an ordinary user.',
  )
}

/** Whether the user gets to folders made in this one, which need not be writable for it. */
async function canPass(user: ServerUser, folder: string): Promise<boolean> {
  const probe = await mkdtemp(join(folder, '.reachable-'))
  try {
    await giveTo(user, probe)
    return await canUseFolder(user, probe)
  } finally {
    await rmdir(probe)
  }
}

function unreachable(dataDir: string, user: ServerUser, cause: unknown): DatabaseUnavailable {
  return new DatabaseUnavailable(
    'ClusterUnreachable',
    `PostgreSQL refuses to run as root, and ${user.name} cannot reach ${dataDir}: choose a data ` +
      `directory it can pass through to (such as /var/lib/wellcycle), start as an ordinary user, ` +
      `${orOwnServer}.`,
    { cause },
  )
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
