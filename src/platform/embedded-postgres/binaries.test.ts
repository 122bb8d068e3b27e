import {
  chmod,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { asRoot, temporaryFolder } from './app-process.ts'
import { packagedBinaries, usableBinaries } from './binaries.ts'
import { runAs, serverUser } from './server-user.ts'

const user = await serverUser(undefined)
const log = () => undefined

/** The package as it is unpacked where install scripts may not run. */
async function packageWithoutLinks(): Promise<string> {
  const packageDir = join(await temporaryFolder(), 'package')
  const native = join(packageDir, 'native')
  await mkdir(packageDir)
  await cp(join(packagedBinaries(), 'package.json'), join(packageDir, 'package.json'))
  await cp(join(packagedBinaries(), 'native'), native, { recursive: true, verbatimSymlinks: true })
  for (const entry of await readdir(native, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(join(entry.parentPath, entry.name))
  }
  return packageDir
}

async function home(): Promise<string> {
  const folder = join(await temporaryFolder(), 'home')
  await mkdir(folder, { mode: 0o755 })
  return folder
}

const runs = async (program: string) => !(await runAs(user, program, ['--version'])).failed

test('where install scripts were not run the links between libraries are made', async () => {
  const packageDir = await packageWithoutLinks()
  expect(await runs(join(packageDir, 'native/bin/postgres'))).toBe(false)
  const { postgres } = await usableBinaries({ packageDir, home: await home(), user, log })
  expect(postgres).toBe(join(packageDir, 'native/bin/postgres'))
  expect(await runs(postgres)).toBe(true)
})

if (asRoot) {
  test('programs where the server’s user cannot enter are copied, once per version', async () => {
    const packageDir = await packageWithoutLinks()
    await chmod(join(packageDir, '..'), 0o700)
    const options = { packageDir, home: await home(), user, log }
    const { postgres, initdb } = await usableBinaries(options)
    const copyDir = join(options.home, (await readdir(options.home))[0] ?? '')
    expect(postgres).toBe(join(copyDir, 'native/bin/postgres'))
    expect([await runs(postgres), await runs(initdb)]).toEqual([true, true])
    expect(await lstat(copyDir)).toMatchObject({ uid: 0, mode: 0o040755 })
    const made = (await lstat(postgres)).mtimeMs
    await usableBinaries(options)
    expect((await lstat(postgres)).mtimeMs).toBe(made)
    await raiseVersion(packageDir)
    await usableBinaries(options)
    expect(await readdir(options.home)).toEqual(['postgresql-binaries-99.0.0'])
  })

  test('a copy that somebody else put there is not run', async () => {
    const packageDir = await packageWithoutLinks()
    await chmod(join(packageDir, '..'), 0o700)
    const options = { packageDir, home: await home(), user, log }
    await raiseVersion(packageDir)
    const copyDir = join(options.home, 'postgresql-binaries-99.0.0')
    await mkdir(copyDir)
    await chmod(copyDir, 0o777)
    await expect(usableBinaries(options)).rejects.toMatchObject({ code: 'BinariesUnusable' })
    await rm(copyDir, { recursive: true })
    await symlink('/tmp', copyDir)
    await expect(usableBinaries(options)).rejects.toMatchObject({ code: 'BinariesUnusable' })
  })
} else {
  test('where links are missing and the package is read-only it is copied', async () => {
    const packageDir = await packageWithoutLinks()
    const library = join(packageDir, 'native/lib')
    await chmod(library, 0o555)
    onTestFinished(() => chmod(library, 0o755))
    const options = { packageDir, home: await home(), user, log }
    const { postgres } = await usableBinaries(options)
    expect(postgres.startsWith(options.home)).toBe(true)
    expect(await runs(postgres)).toBe(true)
  })
}

test('programs that do not run on this machine are named with their complaint', async () => {
  const packageDir = await packageWithoutLinks()
  await rm(join(packageDir, 'native/lib/libicudata.so.60.2'))
  await expect(usableBinaries({ packageDir, home: await home(), user, log })).rejects.toMatchObject(
    { code: 'BinariesUnusable', message: expect.stringMatching('libicudata') },
  )
})

async function raiseVersion(packageDir: string): Promise<void> {
  const manifest = await readFile(join(packageDir, 'package.json'), 'utf8')
  const raised = manifest.replace(/"version": "[^"]+"/, '"version": "99.0.0"')
  await writeFile(join(packageDir, 'package.json'), raised)
}
