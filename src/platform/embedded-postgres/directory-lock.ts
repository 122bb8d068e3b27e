import { createHash, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises'
import type { Server } from 'node:net'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseUnavailable, orOwnServer, systemErrorCode } from './database-unavailable.ts'
import { fitsSocketPath } from './socket-directory.ts'

export type DirectoryLock = { release(): Promise<void> }

const attempts = 6

/**
 * One app at a time per data directory. Each app listens on a socket of its own in `lock/`: the
 * kernel closes it however the app ends, so neither a kill -9 nor a reused process id leaves a
 * false trace, and it holds between containers that share a volume. An app owns the directory when,
 * after publishing its socket, no other one answers; those that meet step back and try again.
 */
export async function lockDirectory(dataDir: string): Promise<DirectoryLock> {
  if (process.platform === 'win32') return lockByPipe(dataDir)
  const folder = join(dataDir, 'lock')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  let rival = ''
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const mine = await publish(folder)
    const living = await livingRivals(folder, mine.name)
    if (living[0] === undefined) return mine
    rival = living[0]
    await mine.release()
    await sleep(20 + Math.random() * 130)
  }
  throw inUse(dataDir, ` (its process id: ${rival.split('-')[0]})`)
}

async function publish(folder: string): Promise<DirectoryLock & { name: string }> {
  const name = `${process.pid}-${randomUUID().slice(0, 8)}.sock`
  const server = createServer((socket) => socket.destroy())
  // named only once it listens: a socket that refuses is a dead one, and is removed by others
  await throughShortPath(folder, `.${name}`, (path) => listen(server, path))
  await rename(join(folder, `.${name}`), join(folder, name))
  server.unref()
  const release = async () => {
    await rm(join(folder, name), { force: true })
    await new Promise((resolve) => server.close(resolve))
  }
  return { name, release }
}

async function livingRivals(folder: string, mine: string): Promise<string[]> {
  const others = (await readdir(folder)).filter((name) => name !== mine && /^\d/.test(name))
  const answers = await Promise.all(
    others.map(async (name) => {
      if (await throughShortPath(folder, name, answersAt)) return [name]
      await rm(join(folder, name), { force: true })
      return []
    }),
  )
  return answers.flat()
}

function answersAt(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    // only these two prove that nobody listens
    socket.once('error', (error) =>
      resolve(!['ECONNREFUSED', 'ENOENT'].includes(systemErrorCode(error) ?? '')),
    )
  })
}

/** A socket's path may have about 100 bytes only; a symbolic link shortens any folder. */
async function throughShortPath<T>(
  folder: string,
  name: string,
  use: (path: string) => Promise<T>,
): Promise<T> {
  if (fitsSocketPath(join(folder, name))) return use(join(folder, name))
  const short = await mkdtemp(join(fitsSocketPath(join(tmpdir(), name)) ? tmpdir() : '/tmp', 'wc-'))
  try {
    await symlink(folder, join(short, 'l'))
    return await use(join(short, 'l', name))
  } finally {
    await rm(short, { recursive: true })
  }
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.on('error', (error) => reject(unsupported(error, path)))
    server.listen(path, resolve)
  })
}

function unsupported(error: Error, path: string): Error {
  if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP'].includes(systemErrorCode(error) ?? '')) return error
  return new DatabaseUnavailable(
    'SocketsUnsupported',
    `The file system of ${path} cannot hold sockets, which the embedded PostgreSQL needs: choose ` +
      `a data directory on a local disk, ${orOwnServer}.`,
    { cause: error },
  )
}

async function lockByPipe(dataDir: string): Promise<DirectoryLock> {
  const key = createHash('sha256').update(dataDir.toLowerCase()).digest('hex').slice(0, 32)
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.on('error', (error) =>
      reject(systemErrorCode(error) === 'EADDRINUSE' ? inUse(dataDir, '') : error),
    )
    server.listen(`\\\\.\\pipe\\wellcycle-${key}`, resolve)
  })
  server.unref()
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

function inUse(dataDir: string, processId: string): DatabaseUnavailable {
  return new DatabaseUnavailable(
    'DataDirectoryInUse',
    `The data directory ${dataDir} is in use by another app${processId}: end that one first, or give ` +
      'this one a data directory of its own.',
  )
}
