import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseUnavailable } from './database-unavailable.ts'
import {
  isServerOf,
  previousServerEnded,
  previousServerTimeoutMs,
  readPidFile,
  signal,
  stillRunning,
} from './previous-server.ts'
import { withServerLog } from './server-log.ts'
import { explainOutput, saysAnotherServerRuns } from './server-output.ts'
import type { Settings } from './server-settings.ts'
import { settingArguments } from './server-settings.ts'
import type { ServerUser } from './server-user.ts'
import type { LogEvent } from './start-options.ts'
import type { Guarded } from './watchdog.ts'
import { spawnGuarded } from './watchdog.ts'

export type Postmaster = {
  readonly pid: number
  /** resolves when the server has ended, asked or not */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

export type PostmasterOptions = {
  postgres: string
  cluster: string
  settings: Settings
  user: ServerUser | undefined
  logFile: string
  log: LogEvent
  /** long: after a power cut the server first replays what it had promised to keep */
  startTimeoutMs?: number
}

/** Starts the server and waits until it takes connections. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const deadlineMs = performance.now() + previousServerTimeoutMs
  for (;;) {
    const reusedPid = await previousServerEnded(options.cluster, options.log)
    const outcome = await tryStart(options, reusedPid)
    if (outcome !== 'another server runs') return outcome
    if (performance.now() > deadlineMs) throw stillRunning(undefined, options.cluster)
    await sleep(100)
  }
}

async function tryStart(options: PostmasterOptions, reusedPid: number | undefined) {
  const { postgres, cluster, settings, user, logFile } = options
  return withServerLog(logFile, async (output, printed) => {
    const guarded = await spawnGuarded({
      command: postgres,
      args: ['-D', cluster, ...settingArguments(settings)],
      user,
      output,
      // a server takes no notice of this process id in an old postmaster.pid
      environment: reusedPid ? { PG_GRANDPARENT_PID: String(reusedPid) } : {},
    })
    const ready = await becameReady(guarded, options).catch((error: unknown) => {
      guarded.end()
      throw error
    })
    if (ready) return postmasterOf(guarded, cluster)
    const complaint = await printed()
    if (saysAnotherServerRuns(complaint)) return 'another server runs' as const
    throw explainOutput(complaint, 'StartFailed', cluster)
  })
}

async function becameReady(guarded: Guarded, options: PostmasterOptions): Promise<boolean> {
  const { cluster, log, startTimeoutMs = 300_000 } = options
  const startedMs = performance.now()
  let toldMs = startedMs
  while (!guarded.hasEnded()) {
    const found = await readPidFile(cluster)
    if (found?.pid === guarded.pid && found.ready) return true
    const nowMs = performance.now()
    if (nowMs - startedMs > startTimeoutMs) {
      throw new DatabaseUnavailable(
        'StartTimeout',
        `The embedded PostgreSQL in ${cluster} was not ready after ${startTimeoutMs / 1000} s: ` +
          `see ${options.logFile} and start again.`,
      )
    }
    if (nowMs - toldMs > 10_000) {
      toldMs = nowMs
      log('embedded-postgres.still-starting', { waitedMs: Math.round(nowMs - startedMs) })
    }
    await sleep(10)
  }
  return false
}

function postmasterOf(guarded: Guarded, cluster: string): Postmaster {
  const { pid } = guarded
  guarded.unref()
  // the watchdog may have been killed alone
  const ended = guarded.ended.then(async () => {
    while (await isServerOf(pid, cluster)) await sleep(100, undefined, { ref: false })
  })
  const stop = async () => {
    if (guarded.hasEnded() && (await isServerOf(pid, cluster))) signal(pid, 'SIGINT')
    guarded.end()
    await ended
  }
  return { pid, ended, stop }
}
