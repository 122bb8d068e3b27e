import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { packagedBinaries, usableBinaries } from './binaries.ts'
import { checkCluster, createCluster, superuser } from './cluster.ts'
import { findClusterPlace } from './cluster-place.ts'
import type { Connection } from './connection.ts'
import { systemErrorCode } from './database-unavailable.ts'
import type { Postmaster } from './postmaster.ts'
import { isAlive, readPidFile } from './previous-server.ts'
import { serverLog } from './server-log.ts'
import { explainOutput } from './server-output.ts'
import { loopbackSettings, settingArguments } from './server-settings.ts'
import { runAs, serverEnvironment } from './server-user.ts'
import type { StartOptions } from './start-options.ts'

// Runs until the app's end of the pipe closes, then stops the server.
const watchdog = `
process.stdin.resume().on('close', () => {
  const [pgCtl, cluster] = process.argv.slice(1)
  require('node:child_process').spawnSync(pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w'])
})`

/**
 * Windows: its sockets and users are not Unix's, so the server listens on loopback and asks for a
 * password; pg_ctl starts it, since it alone can put off an administrator's rights.
 */
export async function startOnLoopback(
  options: StartOptions,
): Promise<{ connection: Connection; postmaster: Postmaster }> {
  const { dataDir, log, settings } = options
  const { home, cluster, owner } = await findClusterPlace(dataDir)
  const packageDir = options.packageDir ?? packagedBinaries()
  const { initdb, pgCtl } = await usableBinaries({ packageDir, home, user: undefined, log })
  const passwordFile = join(dataDir, 'password')
  const password = await keptPassword(passwordFile)
  if (owner === undefined) {
    const authentication = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    await createCluster({ cluster, initdb, user: undefined, log, authentication })
  }
  await checkCluster(cluster)
  // what a killed app left; fails where nothing runs
  await runAs(undefined, pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w'])
  const port = await freePort()
  const logFile = await serverLog(dataDir)
  const quoted = settingArguments(loopbackSettings(port, settings)).map((part) => `"${part}"`)
  const start = ['start', '-D', cluster, '-w', '-t', '300', '-l', logFile, '-o', quoted.join(' ')]
  if (!(await pgCtlStarts(pgCtl, start))) {
    throw explainOutput(await readFile(logFile, 'utf8'), 'StartFailed', dataDir)
  }
  const pid = (await readPidFile(cluster))?.pid ?? 0
  const connection = { host: '127.0.0.1', port, user: superuser, password, database: superuser }
  return {
    connection: { ...connection, ssl: false },
    postmaster: guardedBy(pgCtl, cluster, pid),
  }
}

function guardedBy(pgCtl: string, cluster: string, pid: number): Postmaster {
  const guard = spawn(process.execPath, ['-e', watchdog, pgCtl, cluster], {
    env: serverEnvironment(),
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.unref()
  const ended = (async () => {
    while (isAlive(pid)) await sleep(100, undefined, { ref: false })
  })()
  const stop = async () => {
    guard.ref()
    guard.stdin.destroy()
    await ended
  }
  return { pid, ended, stop }
}

function pgCtlStarts(pgCtl: string, args: string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const options = { env: serverEnvironment(), stdio: 'ignore', windowsHide: true } as const
    spawn(pgCtl, args, options)
      .once('error', reject)
      .once('exit', (status) => resolve(status === 0))
  })
}

async function keptPassword(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error
    const made = randomBytes(24).toString('base64url')
    await writeFile(path, `${made}\n`, { mode: 0o600, flush: true })
    return made
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
