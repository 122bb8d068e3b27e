import { readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseUnavailable, systemErrorCode } from './database-unavailable.ts'
import { runAs } from './server-user.ts'
import type { LogEvent } from './start-options.ts'

const graceMs = 3_000
export const previousServerTimeoutMs = 30_000

/** What the server writes into postmaster.pid; undefined where there is none. */
export async function readPidFile(
  cluster: string,
): Promise<{ pid: number; ready: boolean } | undefined> {
  try {
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')
    // negative of a server without its postmaster; empty after a power cut or on a full disk
    return {
      pid: Math.abs(Number.parseInt(lines[0] ?? '', 10)) || 0,
      ready: lines[7]?.trim() === 'ready',
    }
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Waits for the server that a killed app left: its watchdog ends it; where that died as well, this
 * does. Answers the process id in a stale postmaster.pid that now belongs to another process.
 */
export async function previousServerEnded(
  cluster: string,
  log: LogEvent,
): Promise<number | undefined> {
  const startedMs = performance.now()
  let asked = false
  for (;;) {
    const pid = (await readPidFile(cluster))?.pid
    if (pid === 0) await rm(join(cluster, 'postmaster.pid'))
    if (!pid || !isAlive(pid)) return undefined
    if (!(await isServerOf(pid, cluster))) {
      log('embedded-postgres.stale-pid-file', { pid })
      return pid
    }
    const waitedMs = performance.now() - startedMs
    if (waitedMs > previousServerTimeoutMs) throw stillRunning(pid, cluster)
    if (waitedMs > graceMs && !asked) {
      asked = true
      log('embedded-postgres.ending-orphan', { pid })
      signal(pid, 'SIGINT')
    }
    await sleep(20)
  }
}

export function stillRunning(pid: number | undefined, cluster: string): DatabaseUnavailable {
  return new DatabaseUnavailable(
    'ServerStillRunning',
    `A PostgreSQL server${pid ? ` (process ${pid})` : ''} of an earlier start still holds ` +
      `${cluster}: end it (kill -INT${pid ? ` ${pid}` : ''}) and start again.`,
  )
}

export function isAlive(pid: number): boolean {
  return signal(pid, 0)
}

/** False where there is no such process. */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch (error) {
    if (systemErrorCode(error) === 'ESRCH') return false
    if (systemErrorCode(error) === 'EPERM') return true
    throw error
  }
}

/** A server keeps its cluster as its working folder and among its arguments. */
export async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') {
    const { output } = await runAs(undefined, 'ps', ['-ww', '-o', 'command=', '-p', String(pid)])
    return output.includes(`-D ${cluster} `)
  }
  const [folder, commandLine] = await Promise.all([
    readlink(`/proc/${pid}/cwd`).catch(() => ''),
    readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
  ])
  return folder === cluster || commandLine.includes(`\0-D\0${cluster}\0`)
}
