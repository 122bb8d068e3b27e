import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const bin = fileURLToPath(new URL('../../bin/wellcycle.js', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wellcycle-bin-'))
  await cp(bin, path.join(folder, 'bin/wellcycle.js'))
  await writeFile(path.join(folder, 'package.json'), '{"type": "module"}')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function runBin(...parameters: string[]) {
  return spawnSync(process.execPath, [path.join(folder, 'bin/wellcycle.js'), ...parameters], {
    encoding: 'utf8',
  })
}

test('before the first build the command says in one line what to do', () => {
  const ran = runBin('analyse')
  expect(ran.status).toBe(1)
  expect(ran.stderr).toBe('Wellcycle is not built yet. Run `npm run build` first.\n')
})

test('after it the command runs what was built, with its parameters and exit code', async () => {
  await mkdir(path.join(folder, 'dist'))
  const built = 'console.log(process.argv.slice(2).join(" ")); process.exitCode = 3'
  await writeFile(path.join(folder, 'dist/wellcycle.js'), built)
  expect(runBin('push', 'a.csv')).toMatchObject({ status: 3, stdout: 'push a.csv\n' })
})
