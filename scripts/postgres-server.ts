// A PostgreSQL server from Debian's packages on a loopback port, for the tests that DATABASE_URL points.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { postgresBinaries } from './install-tools.ts'

export type PostgresServer = { readonly url: string; stop(): Promise<void> }

export async function startPostgresServer(): Promise<PostgresServer> {
  const binaries = postgresBinaries()
  if (binaries === null) throw new Error('apt-get install postgresql')
  const folder = await mkdtemp(path.join(tmpdir(), 'wellcycle-server-'))
  const user = unprivileged()
  if (user) chownSync(folder, user.uid, user.gid)
  const cluster = path.join(folder, 'cluster')
  const made = spawnSync(
    path.join(binaries, 'initdb'),
    ['-D', cluster, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(made.stderr || String(made.error))
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${folder}`,
  ]
  const server = spawn(
    path.join(binaries, 'postgres'),
    ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])],
    { ...user, cwd: folder, stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const url = `postgres://tester@127.0.0.1:${port}/postgres`
  await untilReady(url)
  return {
    url,
    async stop() {
      server.kill('SIGINT')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root: then it runs as the package's user. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const client = new pg.Client(url)
    const failure = await client.connect().then(
      () => null,
      (error: unknown) => error,
    )
    if (failure === null) return client.end()
    if (Date.now() > deadline) throw failure
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
