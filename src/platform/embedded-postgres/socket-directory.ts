import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
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

export type SocketDirectory = { readonly path: string; readonly temporary: boolean }

/** The folder of the server's socket, which only the server's user (and root) may enter. */
export async function socketDirectory(
  home: string,
  user: ServerUser | undefined,
): Promise<SocketDirectory> {
  const path = join(home, 'socket')
  if (fitsServerSocket(path)) {
    await mkdir(path, { recursive: true })
    await giveTo(user, path)
    for (const left of await readdir(path)) await rm(join(path, left), { force: true })
    return { path, temporary: false }
  }
  for (const parent of new Set([tmpdir(), '/tmp'])) {
    if (!fitsServerSocket(join(parent, 'wellcycle-XXXXXX'))) continue
    const made = await mkdtemp(join(parent, 'wellcycle-'))
    await giveTo(user, made)
    if (await canUseFolder(user, made)) return { path: made, temporary: true }
    await rm(made, { recursive: true })
  }
  throw new DatabaseUnavailable(
    'SocketPathTooLong',
    `The path ${path} is too long for a socket and no temporary folder is short enough: choose ` +
      `a data directory with a shorter path, ${orOwnServer}.`,
  )
}
