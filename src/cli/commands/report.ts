import { type Command, Option } from 'commander'
import { addServerOptions, connectTo, type ServerOptions } from '../server-connection.ts'

const formats = ['markdown', 'json', 'csv'] as const

type ReportOptions = ServerOptions & {
  readonly organisation?: string
  readonly cycle?: string
  readonly format: (typeof formats)[number]
}

export function addReport(program: Command): void {
  const command = program
    .command('report')
    .summary('print a team’s report')
    .description('Prints a team’s SCORP report: what to talk about, what changed, what stayed.')
    .argument('<team>', 'the team as it stands in its address, such as payments')
    .option('--organisation <slug>', 'the organisation; default: that of the token')
    .option('--cycle <cycle>', 'such as 2026-07; default: the running one')
    .addOption(new Option('--format <format>').choices(formats).default('markdown'))
    .addHelpText('after', examples)
    .action(report)
  addServerOptions(command)
}

const examples = `
Examples:
  export WELLCYCLE_URL=https://wellcycle.example.org WELLCYCLE_TOKEN=…
  wellcycle report payments
  wellcycle report payments --cycle 2026-06 --format csv > payments.csv`

async function report(team: string, options: ReportOptions): Promise<void> {
  const server = connectTo(options)
  const { organisationOf } = await import('../organisation-of.ts')
  const { readTeamReport } = await import('../read-team-report.ts')
  const organisation = options.organisation ?? (await organisationOf(server))
  const found = await readTeamReport(server, { organisation, team, cycle: options.cycle })
  process.stdout.write(await textOf(found, options.format))
}

async function textOf(
  report: Awaited<ReturnType<typeof import('../read-team-report.ts')['readTeamReport']>>,
  format: ReportOptions['format'],
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`
  if (format === 'csv') return (await import('../report-csv.ts')).reportCsv(report)
  return (await import('../report-markdown.ts')).reportMarkdown(report)
}
