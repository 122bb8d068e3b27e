import type { Command } from 'commander'
import { refused } from '../command-failure.ts'

export function addServe(program: Command): void {
  program
    .command('serve')
    .summary('start the server')
    .description(
      'Starts Wellcycle, with a PostgreSQL of its own unless DATABASE_URL names one. It reads PORT, HOST, WELLCYCLE_DATA_DIR, DATABASE_URL, WELLCYCLE_SECRET, WELLCYCLE_PUBLIC_URL and WELLCYCLE_LOG_LEVEL from the environment.',
    )
    .option(
      '--sample',
      'add an organisation with ten teams and a year of reports to look around in',
    )
    .addHelpText('after', examples)
    .action(serveUntilEnded)
}

const examples = `
Examples:
  wellcycle serve
  PORT=8080 wellcycle serve --sample`

async function serveUntilEnded(options: { sample?: true }): Promise<void> {
  const { serve, StartRefused } = await import('../../main.ts')
  await serve({ sample: options.sample ?? false }).catch((error: unknown) => {
    throw error instanceof StartRefused ? refused(error.message) : error
  })
}
