// `npm test`: everything that CI runs, and one line at the end that counts it.
import { stripVTControlCharacters } from 'node:util'
import { build } from './build.ts'
import { runChecks } from './check.ts'
import { installTools } from './install-tools.ts'
import { startPostgresServer } from './postgres-server.ts'
import { run } from './run-command.ts'

type Count = { passed: number; failed: number }

const missing = await installTools()
if (missing) {
  process.stderr.write(`${missing}\n`)
  process.exit(1)
}

function section(title: string) {
  process.stdout.write(`\n== ${title}\n`)
}

async function vitest(
  folders: readonly string[],
  env: Record<string, string> = {},
): Promise<Count> {
  const { code, output } = await run('vitest', ['run', ...folders], {
    show: true,
    env: { ...env, NO_COLOR: '1' },
  })
  return countOf(output, /^\s*Tests\s+(.*)$/m, code)
}

async function playwright(): Promise<Count> {
  const { code, output } = await run('playwright', ['test'], {
    show: true,
    env: { FORCE_COLOR: '0' },
  })
  return countOf(
    output,
    /((?:\s*\d+ (?:failed|flaky|passed|interrupted|did not run)[^\n]*\n?)+)/,
    code,
  )
}

/** A skipped, flaky or unfinished test is a failed one; so is a runner that fails and says nothing. */
function countOf(output: string, summary: RegExp, code: number): Count {
  const text = summary.exec(stripVTControlCharacters(output))?.[1] ?? ''
  const number = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(text)?.[1] ?? 0)
  const passed = number('passed')
  const bad = ['failed', 'skipped', 'todo', 'flaky', 'interrupted', 'did not run'].map(number)
  const failed = bad.reduce((sum, count) => sum + count, 0)
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed }
}

const counts: Count[] = []
section('checks')
counts.push(await runChecks())
section('tests on the embedded PostgreSQL')
counts.push(await vitest([]))
section('tests of the slices on a PostgreSQL server')
const server = await startPostgresServer()
counts.push(await vitest(['src/features', 'src/platform/db'], { DATABASE_URL: server.url }))
await server.stop()
section('journeys in Chromium')
await build()
counts.push(await playwright())

const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
