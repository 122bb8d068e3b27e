// `npm run check`: everything that can be told without running the product, in seconds.
import { faultsOfSlices, sourceFiles } from './check-slices.ts'
import { faultOfOpenApi } from './openapi-snapshot.ts'
import { root, run } from './run-command.ts'

type Check = { readonly name: string; readonly fault: () => Promise<string | null> }

function command(name: string, program: string, args: readonly string[]): Check {
  return {
    name,
    fault: async () => {
      const { code, output } = await run(program, args)
      return code === 0 ? null : output
    },
  }
}

const checks: readonly Check[] = [
  command('types of server, scripts and tests', 'tsc', ['-p', 'tsconfig.node.json']),
  command('types of the web app', 'tsc', ['-p', 'tsconfig.web.json']),
  command('types of the journeys', 'tsc', ['-p', 'tsconfig.e2e.json']),
  command('lint and format', 'biome', ['ci', '--colors=off', '--max-diagnostics=50']),
  command('arrows between folders', 'depcruise', ['src', '--output-type', 'err']),
  command('dead code and dependencies', 'knip', ['--no-progress']),
  {
    name: 'slice vocabulary, names and sizes',
    fault: async () => faultsOfSlices(sourceFiles(root)).join('\n') || null,
  },
  { name: 'OpenAPI snapshot', fault: faultOfOpenApi },
]

/** Prints what is wrong; answers how many checks passed and failed. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  const faults = await Promise.all(checks.map((check) => check.fault()))
  for (const [index, fault] of faults.entries()) {
    process.stdout.write(`${fault === null ? '✓' : '✗'} ${checks[index]?.name}\n`)
    if (fault !== null) process.stdout.write(`${fault}\n`)
  }
  const failed = faults.filter((fault) => fault !== null).length
  return { passed: faults.length - failed, failed }
}

if (import.meta.main) {
  const { failed } = await runChecks()
  process.exitCode = failed === 0 ? 0 : 1
}
