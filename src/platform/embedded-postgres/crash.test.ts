import { readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import type { AppProcess } from './app-process.ts'
import { connectionOf, isRunning, serverOf, startApp, temporaryFolder } from './app-process.ts'

async function acknowledgedBy(app: AppProcess): Promise<number[]> {
  await app.until(({ acknowledged }) => acknowledged)
  return app.lines.flatMap(({ acknowledged }) => acknowledged ?? [])
}

async function found(app: AppProcess): Promise<Set<number>> {
  const client = new pg.Client(await connectionOf(app))
  await client.connect()
  const { rows } = await client.query<{ n: string }>('select n from acknowledged')
  await client.end()
  return new Set(rows.map(({ n }) => Number(n)))
}

async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

test('an app killed again and again loses nothing it acknowledged', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const acknowledged: number[] = []
  for (let round = 0; round < 6; round++) {
    const app = startApp(dataDir)
    await acknowledgedBy(app)
    await sleep(Math.random() * 150)
    if (round % 2) process.kill(await serverOf(app), 'SIGKILL')
    await app.kill('SIGKILL')
    acknowledged.push(...(await acknowledgedBy(app)))
  }
  const rows = await found(startApp(dataDir))
  expect(acknowledged.filter((n) => !rows.has(n))).toEqual([])
})

test('the server ends with an app that was killed', async () => {
  const app = startApp(join(await temporaryFolder(), 'data'))
  const server = await serverOf(app)
  await app.kill('SIGKILL')
  await expect.poll(() => isRunning(server), { timeout: 5_000 }).toBe(false)
})

test('an app asked to end stops its server first', async () => {
  const app = startApp(join(await temporaryFolder(), 'data'))
  const server = await serverOf(app)
  await app.kill('SIGTERM')
  expect(await isRunning(server)).toBe(false)
})

test('an app killed while it makes its database leaves nothing that looks like one', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  for (const afterMs of [100, 250, 400, 500]) {
    const app = startApp(dataDir)
    await sleep(afterMs)
    await app.kill('SIGKILL')
  }
  const app = startApp(dataDir)
  await acknowledgedBy(app)
  expect((await readdir(dataDir)).filter((name) => name.includes('unfinished'))).toEqual([])
})

test('a process id in a stale postmaster.pid that now is another process is no obstacle', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const first = startApp(dataDir)
  const server = await serverOf(first)
  const pidFile = join(dataDir, 'postgresql', 'postmaster.pid')
  const written = await readFile(pidFile, 'utf8')
  await first.kill('SIGTERM')
  const bystander = startApp(join(dataDir, '..', 'other'))
  const reused = String(await serverOf(bystander))
  await writeFile(pidFile, written.replace(String(server), reused))
  const second = startApp(dataDir)
  await acknowledgedBy(second)
  expect(second.lines).toContainEqual({ event: 'embedded-postgres.stale-pid-file' })
  expect(await isRunning(Number(reused))).toBe(true)
})

test('an empty postmaster.pid, as a power cut leaves it, is no obstacle', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const first = startApp(dataDir)
  await serverOf(first)
  await first.kill('SIGTERM')
  await writeFile(join(dataDir, 'postgresql', 'postmaster.pid'), '')
  await serverOf(startApp(dataDir))
})

test('a start waits for a process of the killed server that still works on the files', async () => {
  const dataDir = join(await temporaryFolder(), 'longer-than-a-socket-may-be'.repeat(5))
  const first = startApp(dataDir)
  const client = new pg.Client(await connectionOf(first))
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const busy = rows[0]?.pid ?? 0
  const query = client.query('select count(*) from generate_series(1, 100000000)').catch(() => {})
  await sleep(100)
  process.kill(await serverOf(first), 'SIGKILL')
  await first.kill('SIGKILL')
  const second = startApp(dataDir)
  await sleep(600)
  expect(await isRunning(busy)).toBe(true)
  expect(second.lines.filter(({ serverPid }) => serverPid)).toEqual([])
  process.kill(busy, 'SIGKILL')
  await connectionOf(second)
  await query
})

if (process.platform === 'linux') {
  test('a server whose watchdog was killed as well is ended by the next start', async () => {
    const dataDir = join(await temporaryFolder(), 'data')
    const first = startApp(dataDir)
    const server = await serverOf(first)
    const before = await acknowledgedBy(first)
    const watchdogs = await watchdogsOf(server)
    // Halted first, so that none of them sees another one die.
    for (const watchdog of watchdogs) process.kill(watchdog, 'SIGSTOP')
    for (const watchdog of watchdogs) process.kill(watchdog, 'SIGKILL')
    await first.kill('SIGKILL')
    await sleep(300)
    expect(await isRunning(server)).toBe(true)
    const second = startApp(dataDir)
    const rows = await found(second)
    expect(before.filter((n) => !rows.has(n))).toEqual([])
    expect(await isRunning(server)).toBe(false)
    expect(second.lines).toContainEqual({ event: 'embedded-postgres.ending-orphan' })
  })

  test('neither the server nor its watchdog holds the input and output of the app', async () => {
    const app = startApp(join(await temporaryFolder(), 'data'))
    const server = await serverOf(app)
    const own = await openFiles(app.pid, ['0', '1', '2'])
    const held = await Promise.all(
      [server, ...(await watchdogsOf(server))].map((pid) => openFiles(pid)),
    )
    expect(held.flat().filter((file) => /pipe|socket/.test(file) && own.includes(file))).toEqual([])
    expect(held.flat().length).toBeGreaterThan(6)
  })
}

async function watchdogsOf(server: number): Promise<number[]> {
  const shell = await parentOf(server)
  const children = await readFile(`/proc/${shell}/task/${shell}/children`, 'utf8')
  const others = children.trim().split(' ').map(Number)
  return [shell, ...others.filter((pid) => pid !== server)]
}

async function openFiles(pid: number, only?: string[]): Promise<string[]> {
  const descriptors = only ?? (await readdir(`/proc/${pid}/fd`))
  return Promise.all(descriptors.map((each) => readlink(`/proc/${pid}/fd/${each}`)))
}
