import { type Command, InvalidArgumentError, Option } from 'commander'
import { refused } from '../command-failure.ts'
import type { RowError } from '../measurement-rows.ts'
import { inputName, readInput } from '../read-input.ts'
import { addServerOptions, connectTo, type ServerOptions } from '../server-connection.ts'

type PushOptions = ServerOptions & {
  readonly organisation?: string
  readonly team?: string
  readonly format?: 'json' | 'csv'
  readonly idempotencyKey?: string
  readonly retries: number
}

export function addPush(program: Command): void {
  const command = program
    .command('push')
    .summary('send measurements to a server')
    .description(
      'Sends measurements from a JSON or CSV file, or from standard input, in batches of 1,000. A batch is stored whole or not at all; sending the same again changes nothing.',
    )
    .argument('[file]', 'JSON or CSV file, or - for standard input', '-')
    .option('--organisation <slug>', 'the organisation; default: that of the token')
    .option('--team <slug>', 'the team of rows that name none')
    .addOption(
      new Option('--format <format>', 'default: by the file’s name, else json').choices([
        'json',
        'csv',
      ]),
    )
    .option(
      '--idempotency-key <key>',
      'default: made from what is sent; give one to send the same values anew',
      idempotencyKey,
    )
    .option('--retries <count>', 'how often to try again while the server is away', retryCount, 5)
    .addHelpText('after', help)
    .action(push)
  addServerOptions(command)
}

const help = `
CSV columns: metric; cycle, or at and until; value, or numerator and denominator,
or a reason in missing or not_applicable; optional team, workload and currency.
JSON: a list of measurements as the API takes them.

Exit codes: 0 stored, 1 refused, 2 wrong usage, 3 server not reached.

Examples:
  export WELLCYCLE_URL=https://wellcycle.example.org WELLCYCLE_TOKEN=…
  wellcycle push measurements.csv --team payments
  echo '[{"team": "payments", "metric": "ops.deploys", "cycle": "2026-07",
    "reading": {"value": 12}}]' | wellcycle push`

async function push(file: string, options: PushOptions): Promise<void> {
  const server = connectTo(options)
  const name = inputName(file)
  const text = await readInput(file)
  const { rows, errors } = await measurementsIn(name, text, options)
  if (errors.length > 0) {
    tellErrors(name, errors)
    throw refused(`${name} has ${counted(errors.length, 'error')}. Nothing was sent.`)
  }
  if (rows.length === 0) throw refused(`${name} holds no measurements.`)
  const { organisationOf } = await import('../organisation-of.ts')
  const { sendBatches } = await import('../push-measurements.ts')
  const { stored, unchanged, stopped } = await sendBatches(server, {
    organisation: options.organisation ?? (await organisationOf(server)),
    rows,
    idempotencyKey: options.idempotencyKey ?? null,
    retry: { retries: options.retries, onRetry: tellRetry },
  })
  if (stored + unchanged > 0) process.stdout.write(`Stored ${stored}, unchanged ${unchanged}.\n`)
  if (stopped === null) return
  tellErrors(name, stopped.errors)
  throw stopped.failure
}

async function measurementsIn(name: string, text: string, { team, format }: PushOptions) {
  if ((format ?? (/\.csv$/i.test(name) ? 'csv' : 'json')) === 'csv') {
    const { measurementsOfCsv } = await import('../measurement-csv.ts')
    return measurementsOfCsv(name, text, team)
  }
  const { measurementsOfJson } = await import('../measurement-json.ts')
  return measurementsOfJson(name, text, team)
}

const mostErrors = 20

function tellErrors(name: string, errors: readonly RowError[]): void {
  for (const { place, message } of errors.slice(0, mostErrors)) {
    process.stderr.write(`${name}, ${place}: ${message}\n`)
  }
  const more = errors.length - mostErrors
  if (more > 0) process.stderr.write(`… and ${counted(more, 'more error')}\n`)
}

function tellRetry(reason: string, waitMs: number): void {
  process.stderr.write(`${reason}; trying again in ${(waitMs / 1000).toFixed(1)} s\n`)
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

function retryCount(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError('Give a number from 0 to 99.')
  return Number(text)
}

function idempotencyKey(text: string): string {
  if (/^[\x21-\x7e]{1,190}$/.test(text)) return text
  throw new InvalidArgumentError('Give 1 to 190 printable characters without spaces.')
}
