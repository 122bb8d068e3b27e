// What the tests need beyond npm, from Debian's packages.
import { existsSync, readdirSync } from 'node:fs'
import { run } from './run-command.ts'

const tools: readonly { package: string; there: () => boolean }[] = [
  { package: 'chromium', there: () => existsSync('/usr/bin/chromium') },
  { package: 'prometheus', there: () => existsSync('/usr/bin/prometheus') },
  {
    package: 'prometheus-node-exporter',
    there: () => existsSync('/usr/bin/prometheus-node-exporter'),
  },
  { package: 'postgresql', there: () => postgresBinaries() !== null },
]

/** The newest PostgreSQL that Debian installed, or null. */
export function postgresBinaries(): string | null {
  const place = '/usr/lib/postgresql'
  if (!existsSync(place)) return null
  const versions = readdirSync(place).filter((version) =>
    existsSync(`${place}/${version}/bin/initdb`),
  )
  const newest = versions.sort((one, other) => Number(other) - Number(one))[0]
  return newest === undefined ? null : `${place}/${newest}/bin`
}

/** Null when everything is there, else one line that says what to install. */
export async function installTools(): Promise<string | null> {
  const missing = tools.filter((tool) => !tool.there()).map((tool) => tool.package)
  if (missing.length === 0) return null
  const advice = `The tests need these packages: apt-get install ${missing.join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return advice
  process.stdout.write(`Installing ${missing.join(', ')} …\n`)
  // Their services must not start: the tests run servers of their own.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const steps = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
  ]
  for (const step of steps) {
    const { code, output } = await run('apt-get', step, { env })
    if (code !== 0) return `${advice}\n${output.slice(-2000)}`
  }
  const still = tools.filter((tool) => !tool.there())
  return still.length === 0 ? null : advice
}
