import { execFile } from 'node:child_process'
import { chmod, chown, readFile } from 'node:fs/promises'
import { DatabaseUnavailable, orOwnServer, systemErrorCode } from './database-unavailable.ts'

/** The user PostgreSQL runs as when the app is root, which PostgreSQL refuses to be. */
export type ServerUser = { readonly name: string; readonly uid: number; readonly gid: number }

/**
 * Undefined: the server runs as the app does. As root it is whoever owns the cluster already, else
 * a user named wellcycle if the machine has one, else nobody.
 */
export async function serverUser(
  clusterOwner: number | undefined,
): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const users = parsePasswd(await readFile('/etc/passwd', 'utf8'))
  const owner = users.find(({ uid }) => uid === clusterOwner)
  if (clusterOwner)
    return owner ?? { name: `user id ${clusterOwner}`, uid: clusterOwner, gid: clusterOwner }
  const user =
    users.find(({ name }) => name === 'wellcycle') ?? users.find(({ name }) => name === 'nobody')
  if (!user) {
    throw new DatabaseUnavailable(
      'UserUnknown',
      'PostgreSQL refuses to run as root and /etc/passwd has no user nobody to run it as: ' +
        `add one, start as an ordinary user, ${orOwnServer}.`,
    )
  }
  return user
}

export function parsePasswd(passwd: string): ServerUser[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    if (!name || name.startsWith('#') || !uid || !gid) return []
    // macOS writes nobody's id as -2
    return [{ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }]
  })
}

const passedOn = [
  'PATH',
  'HOME',
  'TMPDIR',
  'LD_LIBRARY_PATH',
  'LD_PRELOAD',
  'NSS_WRAPPER_PASSWD',
  'NSS_WRAPPER_GROUP',
  'SystemRoot',
  'SystemDrive',
  'TEMP',
  'TMP',
  'USERNAME',
]

/** Neither the app's secrets nor PG… variables meant for another server reach the database. */
export function serverEnvironment(): Record<string, string> {
  const kept = passedOn.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    TZ: 'UTC',
  }
}

export function asUser(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid | 0, gid: user.gid | 0 } : {}
}

function cannotDropPrivileges(error: unknown, user: ServerUser | undefined) {
  if (!user || !['EPERM', 'EINVAL'].includes(systemErrorCode(error) ?? '')) return undefined
  return new DatabaseUnavailable(
    'CannotDropPrivileges',
    `PostgreSQL refuses to run as root and this process may not become ${user.name} ` +
      `(uid ${user.uid}) for it: allow it (CAP_SETUID, CAP_SETGID, CAP_CHOWN), start as an ` +
      `ordinary user, ${orOwnServer}.`,
    { cause: error },
  )
}

/** Makes a folder the server user's alone. */
export async function giveTo(user: ServerUser | undefined, folder: string): Promise<void> {
  if (user) {
    await chown(folder, user.uid, user.gid).catch((error: unknown) => {
      throw cannotDropPrivileges(error, user) ?? error
    })
  }
  await chmod(folder, 0o700)
}

/** Runs a command as the server's user; a command that cannot be started is a failure as well. */
export function runAs(
  user: ServerUser | undefined,
  command: string,
  args: readonly string[],
): Promise<{ failed: boolean; output: string }> {
  const ran = new Promise<{ failed: boolean; output: string }>((resolve) => {
    const options = { ...asUser(user), env: serverEnvironment(), cwd: '/', timeout: 60_000 }
    execFile(command, args, options, (error, stdout, stderr) =>
      resolve({ failed: error !== null, output: `${stdout}${stderr}` || String(error ?? '') }),
    )
  })
  return ran.catch((error: unknown) => {
    throw cannotDropPrivileges(error, user) ?? error
  })
}

export async function canUseFolder(user: ServerUser | undefined, folder: string): Promise<boolean> {
  if (process.platform === 'win32') return true
  const script = 'cd -- "$1" && test -r . && test -w .'
  return !(await runAs(user, '/bin/sh', ['-c', script, 'sh', folder])).failed
}
