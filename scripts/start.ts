// `npm start`: builds what is missing or older than its sources, then serves.
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = [
  'src',
  'content',
  'index.html',
  'vite.config.ts',
  'package.json',
  'scripts/build.ts',
]

async function newest(place: string): Promise<number> {
  const found = await stat(place)
  if (!found.isDirectory()) return found.mtimeMs
  const entries = await readdir(place)
  const times = await Promise.all(entries.map((entry) => newest(path.join(place, entry))))
  return Math.max(0, ...times)
}

async function builtAt(): Promise<number> {
  const page = path.join(root, 'dist/web/index.html')
  return existsSync(page) ? (await stat(page)).mtimeMs : 0
}

const changedAt = Math.max(
  ...(await Promise.all(sources.map((source) => newest(path.join(root, source))))),
)
if ((await builtAt()) < changedAt) {
  process.stdout.write('Building Wellcycle …\n')
  const { build } = await import('./build.ts')
  await build()
}
process.argv.splice(2, 0, 'serve')
await import(pathToFileURL(path.join(root, 'dist/wellcycle.js')).href)
