import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ClientConfig } from 'pg'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { isAlive } from './previous-server.ts'

export const asRoot = process.getuid?.() === 0

/** A folder anybody may pass through, removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'wellcycle-test-')))
  await chmod(folder, 0o755)
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 50, retryDelay: 100 }))
  return folder
}

const line = z.object({
  event: z.string().optional(),
  connection: z.custom<ClientConfig>().optional(),
  serverPid: z.number().optional(),
  acknowledged: z.number().optional(),
  failure: z.string().optional(),
  message: z.string().optional(),
})
type AppLine = z.infer<typeof line>

/** False for one that has ended and waits for the system's first process to take notice. */
export async function isRunning(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return isAlive(pid)
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z')
  return !/\) [ZX]/.test(stat)
}

export type AppProcess = {
  readonly pid: number
  readonly lines: readonly AppLine[]
  /** resolves when the app's output has ended, which processes it leaves behind must not hold */
  readonly ended: Promise<void>
  until<T>(found: (line: AppLine) => T | undefined): Promise<T>
  kill(signal: NodeJS.Signals): Promise<void>
}

export function startApp(
  dataDir: string,
  options: {
    uid?: number
    packageDir?: string
    wrapper?: string[]
    node?: string
    script?: string
  } = {},
): AppProcess {
  const { uid, packageDir = '', wrapper = [], node = process.execPath } = options
  const script = options.script ?? fileURLToPath(new URL('./app-under-test.ts', import.meta.url))
  const command = [...wrapper, node, script, dataDir, packageDir]
  const child = spawn(command[0] ?? '', command.slice(1), {
    ...(uid === undefined ? {} : { uid, gid: uid }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: AppLine[] = []
  let closed = false
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (text) => lines.push(line.parse(JSON.parse(text))))
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      closed = true
      resolve()
    })
  })
  const pid = child.pid ?? 0
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  onTestFinished(async () => {
    if (!closed) await kill('SIGKILL')
    const server = lines.find((each) => each.serverPid)?.serverPid
    while (server && (await isRunning(server))) await sleep(20)
    const sockets = lines.find((each) => each.connection)?.connection?.host
    if (sockets) await rm(sockets, { recursive: true, force: true })
  })
  return {
    pid,
    lines,
    ended,
    kill,
    async until(found) {
      for (;;) {
        for (const each of lines) {
          const value = found(each)
          if (value !== undefined) return value
        }
        if (closed) throw new Error(`the app ended: ${JSON.stringify(lines.slice(-3))}`)
        await sleep(5)
      }
    },
  }
}

export const connectionOf = (app: AppProcess) => app.until(({ connection }) => connection)
export const serverOf = (app: AppProcess) => app.until(({ serverPid }) => serverPid)
export const failureOf = (app: AppProcess) =>
  app.until(({ failure, message = '' }) => (failure ? { code: failure, message } : undefined))
