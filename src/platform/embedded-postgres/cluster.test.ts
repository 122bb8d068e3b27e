import { execFile } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { asRoot, temporaryFolder } from './app-process.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { serverLog, withServerLog } from './server-log.ts'

const log = () => undefined

async function clusterWith(files: Record<string, string>): Promise<string> {
  const dataDir = join(await temporaryFolder(), 'data')
  await mkdir(join(dataDir, 'postgresql'), { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(dataDir, 'postgresql', name), content)
  }
  // root runs the server as whoever owns the cluster, and a cluster of root's own as nobody
  if (asRoot) await promisify(execFile)('chown', ['-R', 'nobody', join(dataDir, 'postgresql')])
  return dataDir
}

test('a folder that is no cluster is left alone', async () => {
  const dataDir = await clusterWith({ 'precious.txt': 'mine' })
  await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toMatchObject({
    code: 'ClusterBroken',
  })
  expect(await readdir(join(dataDir, 'postgresql'))).toEqual(['precious.txt'])
})

test('a cluster of another PostgreSQL version is refused', async () => {
  const dataDir = await clusterWith({ PG_VERSION: '17\n' })
  await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toMatchObject({
    code: 'ClusterVersionDiffers',
    message: expect.stringMatching(/made by PostgreSQL 17 .* brings 18/),
  })
})

test('a server that does not start is told with its own complaint, and frees the directory', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const settings = { max_connections: 'many' }
  await expect(startEmbeddedPostgres({ dataDir, log, settings })).rejects.toMatchObject({
    code: 'StartFailed',
    message: expect.stringMatching('invalid value for parameter "max_connections": "many"'),
  })
  await (await startEmbeddedPostgres({ dataDir, log })).stop()
})

test('a lost file of the cluster is told with the server’s complaint', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  await (await startEmbeddedPostgres({ dataDir, log })).stop()
  await rm(join(dataDir, 'postgresql/global/pg_control'))
  await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toMatchObject({
    code: 'StartFailed',
    message: expect.stringMatching(/pg_control|database system/),
  })
})

test('a log that has grown large becomes the previous one', async () => {
  const folder = await temporaryFolder()
  const path = await serverLog(folder)
  await writeFile(path, 'x'.repeat(2_000_000))
  await serverLog(folder)
  expect(await readdir(folder)).toEqual(['postgresql.previous.log'])
  await writeFile(path, 'before')
  await withServerLog(path, async (_, printed) => {
    await writeFile(path, ' after', { flag: 'a' })
    expect(await printed()).toBe(' after')
  })
})

if (asRoot && process.platform === 'linux') {
  test('a full disk is named, and a start after space was made succeeds', async () => {
    const disk = join(await temporaryFolder(), 'disk')
    await mkdir(disk)
    await promisify(execFile)('mount', ['-t', 'tmpfs', '-o', 'size=30m', 'tmpfs', disk])
    onTestFinished(async () => {
      await promisify(execFile)('umount', [disk])
    })
    const dataDir = join(disk, 'data')
    await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toMatchObject({
      code: 'DiskFull',
    })
    expect(await readdir(dataDir)).not.toContain('postgresql')
    await promisify(execFile)('mount', ['-o', 'remount,size=300m', disk])
    await (await startEmbeddedPostgres({ dataDir, log })).stop()
  })
}
