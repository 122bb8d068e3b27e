// The vocabulary of the house: which files a slice may have, how files are named, how long they may be.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type SourceFile = { readonly path: string; readonly lines: number }

const sliceFiles = [
  /^api\.ts$/,
  /^policy\.ts$/,
  /^store\.ts$/,
  /^[a-z]+(-[a-z]+)*-store\.ts$/,
  /^reads\.ts$/,
  /^jobs\.ts$/,
  /^routes\.ts$/,
  /^[a-z]+(-[a-z0-9]+)*\.ts$/,
  /^[a-z]+(-[a-z0-9]+)*(\.real)?\.test\.ts$/,
]
const needed = ['api.ts', 'routes.ts']
/** As the last word of a name, or the only one: “data-table” says what it is, “table-data” does not. */
const uglyWords =
  /(^|-)(utils?|helpers?|common|misc|shared|managers?|services?|handlers?|processors?|data|info|base|impl)(\.|$)/
const kebab = /^[a-z0-9.]+(-[a-z0-9.]+)*$/
const longest = 400

export function faultsOfSlices(files: readonly SourceFile[]): string[] {
  const faults: string[] = []
  for (const file of files) {
    const name = path.basename(file.path)
    if (file.lines > longest) faults.push(`${file.path}: ${file.lines} lines (at most ${longest})`)
    if (!kebab.test(name)) faults.push(`${file.path}: not in kebab case`)
    if (uglyWords.test(name)) faults.push(`${file.path}: a dumping ground by its name`)
    const inSlice = /^src\/features\/([^/]+)\/([^/]+)$/.exec(file.path)
    if (inSlice?.[2] && !sliceFiles.some((pattern) => pattern.test(inSlice[2] ?? ''))) {
      faults.push(`${file.path}: not in the vocabulary of a slice`)
    }
    const nested = /^src\/features\/[^/]+\/([^/]+)\//.exec(file.path)
    if (nested && nested[1] !== 'web' && nested[1] !== 'fixtures') {
      faults.push(`${file.path}: a slice has no folders but web/ and fixtures/`)
    }
  }
  return [...faults, ...missingParts(files), ...sizeByFeel(files)]
}

function missingParts(files: readonly SourceFile[]): string[] {
  const names = new Map<string, Set<string>>()
  for (const file of files) {
    const match = /^src\/features\/([^/]+)\/(.+)$/.exec(file.path)
    if (!match?.[1] || !match[2]) continue
    const known = names.get(match[1]) ?? new Set()
    names.set(match[1], known.add(match[2]))
  }
  return [...names].flatMap(([slice, parts]) => [
    ...needed.filter((part) => !parts.has(part)).map((part) => `src/features/${slice}: no ${part}`),
    ...([...parts].some((part) => part.endsWith('.test.ts'))
      ? []
      : [`src/features/${slice}: no test`]),
  ])
}

function sizeByFeel(files: readonly SourceFile[]): string[] {
  const lengths = files
    .filter((file) => !file.path.includes('.test.'))
    .map((file) => file.lines)
    .sort((one, other) => one - other)
  const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)] ?? 0
  return [
    ...(at(0.5) > 70 ? [`the median file has ${at(0.5)} lines (at most 70)`] : []),
    ...(at(0.9) > 200 ? [`one file in ten has over ${at(0.9)} lines (at most 200)`] : []),
  ]
}

export function sourceFiles(root: string, folder = 'src'): SourceFile[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : sourceFiles(root, place)
    if (!/\.(ts|tsx|css)$/.test(entry.name)) return []
    return [
      { path: place, lines: readFileSync(path.join(root, place), 'utf8').split('\n').length - 1 },
    ]
  })
}
