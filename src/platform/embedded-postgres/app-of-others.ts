import { chmod, copyFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll } from 'vitest'
import { type AppProcess, startApp } from './app-process.ts'
import { packagedBinaries } from './binaries.ts'

type Copy = { readonly node: string; readonly script: string; readonly packageDir: string }

let copied: Promise<Copy> | undefined

/** As another user, who need not be able to enter the folder that this project lies in. */
export async function startAppAs(uid: number, dataDir: string): Promise<AppProcess> {
  copied ??= copyForOthers()
  return startApp(dataDir, { uid, ...(await copied) })
}

async function copyForOthers(): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'wellcycle-others-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  await chmod(folder, 0o755)
  const copy = {
    node: join(folder, 'node'),
    script: join(folder, 'app.mjs'),
    packageDir: join(folder, 'package'),
  }
  await copyFile(process.execPath, copy.node)
  await cp(packagedBinaries(), copy.packageDir, { recursive: true, verbatimSymlinks: true })
  await build({
    entryPoints: [fileURLToPath(new URL('./app-under-test.ts', import.meta.url))],
    outfile: copy.script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['pg-native'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  })
  return copy
}
