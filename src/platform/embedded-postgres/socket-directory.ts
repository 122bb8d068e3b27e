import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseUnavailable, orOwnServer } from './database-unavailable.ts'
import type { ServerUser } from './server-user.ts'
import { canUseFolder, giveTo } from './server-user.ts'

export const socketPort = 5432

/** sun_path has 108 bytes on Linux and 104 elsewhere, the last of them zero. */
export function fitsSocketPath(path: string): boolean {
  return Buffer.byteLength(path) <= (process.platform === 'linux' ? 107 : 103)
}

function fitsServerSocket(folder: string): boolean {
  return fitsSocketPath(join(folder, `.s.PGSQL.${socketPort}`))
}

const recordName = 'socket-place'

/**
 * The folder of the server's socket, which only the server's user (and root) may enter: beside the
 * cluster, or where that path is too long a temporary folder, recorded there and used again.
 */
export async function socketDirectory(home: string, user: ServerUser | undefined): Promise<string> {
  const path = join(home, 'socket')
  if (fitsServerSocket(path)) {
    await mkdir(path, { recursive: true })
    await giveTo(user, path)
    return emptied(path)
  }
  const record = join(home, recordName)
  // a copy of the data directory has a copy of the record too
  const [recorded = '', madeFor] = (await readFile(record, 'utf8').catch(() => '')).split('\n')
  if (madeFor === home && (await isServersAlone(recorded, user))) return emptied(recorded)
  for (const parent of new Set([tmpdir(), '/tmp'])) {
    if (!fitsServerSocket(join(parent, 'wellcycle-XXXXXX'))) continue
    const made = await mkdtemp(join(parent, 'wellcycle-'))
    await giveTo(user, made)
    if (await canUseFolder(user, made)) {
      await writeFile(record, `${made}\n${home}\n`)
      return made
    }
    await rm(made, { recursive: true })
  }
  throw new DatabaseUnavailable(
    'SocketPathTooLong',
    `The path ${path} is too long for a socket and no temporary folder is short enough: choose ` +
      `a data directory with a shorter path, ${orOwnServer}.`,
  )
}

/** Without what a killed server left; one that is just ending does not mind. */
async function emptied(folder: string): Promise<string> {
  for (const left of await readdir(folder)) await rm(join(folder, left), { force: true })
  return folder
}

async function isServersAlone(folder: string, user: ServerUser | undefined): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  const owner = user?.uid ?? process.getuid?.()
  return found?.isDirectory() === true && found.uid === owner && (found.mode & 0o777) === 0o700
}
