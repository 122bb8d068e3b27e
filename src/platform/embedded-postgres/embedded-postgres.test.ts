import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { asRoot, isRunning, temporaryFolder } from './app-process.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

const log = () => undefined

async function ask(connection: pg.ClientConfig, query: string): Promise<unknown[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query<unknown[]>({ text: query, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

test('the first start makes a database, later ones find what was written', async () => {
  const dataDir = join(await temporaryFolder(), 'not', 'there', 'yet')
  const first = await startEmbeddedPostgres({ dataDir, log })
  await ask(first.connection, `create table kept as select 'Übung' as word`)
  await first.stop()
  expect(await isRunning(first.pid)).toBe(false)
  const second = await startEmbeddedPostgres({ dataDir, log })
  expect(await ask(second.connection, 'select word, upper(word) from kept')).toEqual([
    'Übung',
    'ÜBUNG',
  ])
  await second.stop()
})

test('what is acknowledged is on disk, and nothing listens on the network', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const database = await startEmbeddedPostgres({ dataDir, log, settings: { work_mem: '8MB' } })
  const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums']
  const shown = names.map((name) => `current_setting('${name}')`)
  expect(await ask(database.connection, `select ${shown}`)).toEqual(['on', 'on', 'on', 'on'])
  expect(
    await ask(
      database.connection,
      `select current_database(), current_setting('server_encoding'), current_setting('timezone'),
         current_setting('listen_addresses'), current_setting('work_mem')`,
    ),
  ).toEqual(['wellcycle', 'UTF8', 'UTC', '', '8MB'])
  expect((await stat(database.connection.host)).mode & 0o777).toBe(0o700)
  expect((await stat(join(dataDir, 'postgresql.log'))).mode & 0o777).toBe(0o600)
  await database.stop()
})

test.each([
  ['longer than a socket may have', `${'long-'.repeat(30)}/${'longer-'.repeat(10)}`],
  ['with signs that settings and shells give a meaning', `a, "b" 'c' $d ü`],
])('a data directory with a path %s works', async (_, name) => {
  const dataDir = join(await temporaryFolder(), name)
  const database = await startEmbeddedPostgres({ dataDir, log })
  expect(await ask(database.connection, 'select 1')).toEqual([1])
  await database.stop()
  const again = await startEmbeddedPostgres({ dataDir, log })
  expect(again.connection).toEqual(database.connection)
  await again.stop()
  expect(await readdir(again.connection.host)).toEqual([])
  await rm(again.connection.host, { recursive: true })
})

test('an empty folder made before is taken', async () => {
  const dataDir = join(await temporaryFolder(), 'mounted')
  await mkdir(join(dataDir, 'postgresql'), { recursive: true })
  const database = await startEmbeddedPostgres({ dataDir, log })
  await database.stop()
  expect(await readdir(dataDir)).toContain('postgresql')
})

test('stopping twice is stopping once, and the directory is free at once', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const first = await startEmbeddedPostgres({ dataDir, log })
  const idle = new pg.Client(first.connection)
  idle.on('error', log)
  await idle.connect()
  await Promise.all([first.stop(), first.stop(), first.ended])
  await (await startEmbeddedPostgres({ dataDir, log })).stop()
})

test('a server that ends by itself is told', async () => {
  const events: object[] = []
  const dataDir = join(await temporaryFolder(), 'data')
  const database = await startEmbeddedPostgres({
    dataDir,
    log: (event, details) => events.push({ event, ...details }),
  })
  process.kill(database.pid, 'SIGKILL')
  await database.ended
  expect(events.at(-1)).toMatchObject({ event: 'embedded-postgres.ended', asked: false })
  await database.stop()
})

test('a directory made as root may be passed through, else it is its owner’s alone', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  await (await startEmbeddedPostgres({ dataDir, log })).stop()
  expect((await stat(dataDir)).mode & 0o777).toBe(asRoot ? 0o711 : 0o700)
  expect((await stat(join(dataDir, 'postgresql'))).mode & 0o777).toBe(0o700)
})
