import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failureOf, serverOf, startApp, temporaryFolder } from './app-process.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { lockDirectory } from './directory-lock.ts'

test('a directory has one owner at a time, and is free again once released', async () => {
  const folder = await temporaryFolder()
  const first = await lockDirectory(folder)
  await expect(lockDirectory(folder)).rejects.toThrow(
    `in use by another app (its process id: ${process.pid})`,
  )
  await first.release()
  const second = await lockDirectory(folder)
  await second.release()
})

test('of many that ask at once at most one gets it, and one that asks later does', async () => {
  const folder = await temporaryFolder()
  for (let round = 0; round < 4; round++) {
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => lockDirectory(folder)))
    const owners = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    expect(owners.length).toBeLessThanOrEqual(1)
    for (const owner of owners) await owner.release()
    await (await lockDirectory(folder)).release()
  }
})

test('a path longer than a socket may have can be owned', async () => {
  const folder = join(await temporaryFolder(), 'd'.repeat(100), 'e'.repeat(100))
  await mkdir(folder, { recursive: true })
  const first = await lockDirectory(folder)
  await expect(lockDirectory(folder)).rejects.toThrow(DatabaseUnavailable)
  await first.release()
})

test('of two apps started at once on one directory one runs and the other is refused', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const apps = [startApp(dataDir), startApp(dataDir)]
  const outcomes = await Promise.all(
    apps.map((app) => Promise.any([serverOf(app).then(() => 'runs'), failureOf(app)])),
  )
  expect(outcomes).toContain('runs')
  expect(outcomes).toContainEqual({
    code: 'DataDirectoryInUse',
    message: expect.stringMatching(/in use by another app \(its process id: \d+\)/),
  })
})

test('an app that is only stopped still owns its directory; a killed one does not', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const first = startApp(dataDir)
  await serverOf(first)
  process.kill(first.pid, 'SIGSTOP')
  expect(await failureOf(startApp(dataDir))).toMatchObject({ code: 'DataDirectoryInUse' })
  await first.kill('SIGKILL')
  await serverOf(startApp(dataDir))
})
