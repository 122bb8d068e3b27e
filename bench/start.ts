// From the start of the process to the first answer, against the time that its database alone takes.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmbeddedPostgres } from '#platform/embedded-postgres/embedded-postgres.ts'
import type { BenchResult } from './xmr.ts'

const bundle = fileURLToPath(new URL('../dist/wellcycle.js', import.meta.url))

export async function benchStart(): Promise<BenchResult[]> {
  const [forFloor, forOurs] = await Promise.all([emptyFolder(), emptyFolder()])
  const floorCold = await timed(() => startAndStopDatabase(forFloor))
  const floorWarm = await timed(() => startAndStopDatabase(forFloor))
  const cold = await startAndStop(forOurs)
  const warm = await startAndStop(forOurs)
  await Promise.all(
    [forFloor, forOurs].map((folder) => rm(folder, { recursive: true, force: true })),
  )
  return [
    result('Start to first answer, empty directory, against its PostgreSQL alone', cold, floorCold),
    result('Start to first answer, again, against its PostgreSQL alone', warm, floorWarm),
  ]
}

function result(name: string, ours: number, floor: number): BenchResult {
  return { name, ratio: ours / floor, ours, floor }
}

function emptyFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'wellcycle-start-'))
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function startAndStopDatabase(dataDir: string) {
  const server = await startEmbeddedPostgres({ dataDir, log: () => {} })
  await server.stop()
}

/** Milliseconds until the session endpoint answers. */
async function startAndStop(dataDir: string): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, [bundle, 'serve'], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      WELLCYCLE_DATA_DIR: dataDir,
      WELLCYCLE_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressOf(child)
  const answer = await fetch(`${url}/api/session`)
  await answer.json()
  const elapsedMs = performance.now() - started
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  return elapsedMs
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)))
    child.stdout?.on('data', (chunk) => {
      printed += chunk
      const port = /ready at \S+:(\d+)/.exec(printed)?.[1]
      if (port) resolve(`http://127.0.0.1:${port}`)
    })
  })
}
