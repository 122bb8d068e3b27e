import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { startAppAs } from './app-of-others.ts'
import {
  asRoot,
  connectionOf,
  failureOf,
  serverOf,
  startApp,
  temporaryFolder,
} from './app-process.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { parsePasswd, serverEnvironment, serverUser } from './server-user.ts'

const log = () => undefined

test('users are read from passwd, nobody’s negative id of macOS too', () => {
  const passwd = '# users\nroot:x:0:0::/root:/bin/sh\nnobody:*:-2:-2::/var/empty:/usr/bin/false\n'
  expect(parsePasswd(passwd)).toEqual([
    { name: 'root', uid: 0, gid: 0 },
    { name: 'nobody', uid: 4294967294, gid: 4294967294 },
  ])
})

test('what the app knows from its environment does not reach the server', () => {
  process.env.PGOPTIONS = '-c geqo=off'
  process.env.SECRET_KEY = 'secret'
  const names = Object.keys(serverEnvironment())
  expect(names).toContain('PATH')
  expect(names).not.toContain('PGOPTIONS')
  expect(names).not.toContain('SECRET_KEY')
})

if (!asRoot) {
  test('an ordinary user’s server runs as that user', async () => {
    expect(await serverUser(undefined)).toBeUndefined()
  })

  test('a data directory that may not be written is named', async () => {
    const folder = await temporaryFolder()
    await chmod(folder, 0o555)
    await expect(
      startEmbeddedPostgres({ dataDir: join(folder, 'data'), log }),
    ).rejects.toMatchObject({ code: 'DataDirectoryNotWritable' })
    await chmod(folder, 0o755)
  })
}

if (asRoot) {
  const nobody = (await serverUser(undefined))?.uid ?? 0

  /** A data directory below a folder that is root's alone. */
  async function hiddenDataDir(): Promise<string> {
    const hidden = join(await temporaryFolder(), 'hidden')
    await mkdir(hidden, { mode: 0o700 })
    return join(hidden, 'data')
  }

  async function placeOf(dataDir: string): Promise<string> {
    const place = (await readFile(join(dataDir, 'cluster-place'), 'utf8')).trim()
    onTestFinished(() => rm(place, { recursive: true, force: true }))
    return place
  }

  test('root’s server runs as nobody, in a cluster that is nobody’s', async () => {
    const dataDir = join(await temporaryFolder(), 'data')
    const database = await startEmbeddedPostgres({ dataDir, log })
    expect((await stat(`/proc/${database.pid}`)).uid).toBe(nobody)
    expect(await stat(join(dataDir, 'postgresql'))).toMatchObject({ uid: nobody, mode: 0o040700 })
    expect((await stat(join(dataDir, 'lock'))).uid).toBe(0)
    await database.stop()
  })

  test('a data directory nobody cannot enter keeps its cluster in a lasting place', async () => {
    const dataDir = await hiddenDataDir()
    const first = await startEmbeddedPostgres({ dataDir, log })
    const place = await placeOf(dataDir)
    expect(dirname(place)).toBe('/var/lib/wellcycle')
    expect(first.connection.host).toBe(join(place, 'socket'))
    await first.stop()
    const second = await startEmbeddedPostgres({ dataDir, log })
    expect(second.connection).toEqual(first.connection)
    await second.stop()

    const moved = `${dataDir}-moved`
    await rename(dataDir, moved)
    await expect(startEmbeddedPostgres({ dataDir: moved, log })).rejects.toMatchObject({
      code: 'DataDirectoryCopied',
    })
    await rm(place, { recursive: true })
    await expect(startEmbeddedPostgres({ dataDir: moved, log })).rejects.toMatchObject({
      code: 'ClusterMissing',
    })
  })

  test('a cluster that can no longer be entered is named, not replaced by an empty one', async () => {
    const folder = await temporaryFolder()
    const dataDir = join(folder, 'data')
    await (await startEmbeddedPostgres({ dataDir, log })).stop()
    await chmod(folder, 0o700)
    await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toMatchObject({
      code: 'ClusterUnreachable',
    })
    await chmod(folder, 0o755)
    await (await startEmbeddedPostgres({ dataDir, log })).stop()
  })

  test('root goes on with an ordinary user’s cluster as that user', async () => {
    const folder = await temporaryFolder()
    const dataDir = join(folder, 'data')
    const daemon = parsePasswd(await readFile('/etc/passwd', 'utf8')).find(({ uid }) => uid === 1)
    await chown(folder, daemon?.uid ?? 0, 0)
    const ordinary = await startAppAs(daemon?.uid ?? 0, dataDir)
    await connectionOf(ordinary)
    await ordinary.kill('SIGTERM')
    const database = await startEmbeddedPostgres({ dataDir, log })
    expect((await stat(`/proc/${database.pid}`)).uid).toBe(daemon?.uid)
    await database.stop()
    await serverOf(await startAppAs(daemon?.uid ?? 0, dataDir))
  })

  test('an ordinary user is told whose cluster it is', async () => {
    const dataDir = join(await temporaryFolder(), 'data')
    await (await startEmbeddedPostgres({ dataDir, log })).stop()
    await chmod(join(dataDir, 'lock'), 0o777)
    expect(await failureOf(await startAppAs(1, dataDir))).toMatchObject({ code: 'ClusterForeign' })
  })

  test('a cluster that was given to root is not opened, and the remedy is told', async () => {
    const dataDir = join(await temporaryFolder(), 'data')
    await mkdir(join(dataDir, 'postgresql'), { recursive: true })
    await writeFile(join(dataDir, 'postgresql', 'PG_VERSION'), '18\n')
    await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toMatchObject({
      code: 'ClusterForeign',
      message: expect.stringMatching('belongs to root: give it to nobody'),
    })
  })

  test('root goes on with the cluster of a user that is no longer in passwd', async () => {
    const dataDir = join(await temporaryFolder(), 'data')
    await (await startEmbeddedPostgres({ dataDir, log })).stop()
    await promisify(execFile)('chown', ['-R', '54321', join(dataDir, 'postgresql')])
    const database = await startEmbeddedPostgres({ dataDir, log })
    expect((await stat(`/proc/${database.pid}`)).uid).toBe(54_321)
    await database.stop()
  })

  test('a user without an entry in passwd is told what to do', async () => {
    const folder = await temporaryFolder()
    await chown(folder, 54_321, 54_321)
    const failure = await failureOf(await startAppAs(54_321, join(folder, 'data')))
    expect(failure).toMatchObject({
      code: 'UserUnknown',
      message: expect.stringMatching('user id 54321, which has no entry in /etc/passwd'),
    })
  })

  test('root without the right to become nobody is told what to do', async () => {
    const dataDir = join(await temporaryFolder(), 'data')
    const wrapper = ['setpriv', '--bounding-set=-setuid,-setgid', '--inh-caps=-setuid,-setgid']
    expect(await failureOf(startApp(dataDir, { wrapper }))).toMatchObject({
      code: 'CannotDropPrivileges',
    })
  })

  test('a data directory made ready by the operator stays as it is', async () => {
    const dataDir = join(await temporaryFolder(), 'data')
    await mkdir(dataDir)
    await chmod(dataDir, 0o750)
    await writeFile(join(dataDir, 'key'), 'secret')
    const database = await startEmbeddedPostgres({ dataDir, log })
    await database.stop()
    await placeOf(dataDir)
    expect((await stat(dataDir)).mode & 0o777).toBe(0o750)
  })
}
