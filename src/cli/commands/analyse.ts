import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Average } from '#domain/average.ts'
import { analyseSeries } from '#domain/series-analysis.ts'
import { wrongUsage } from '../command-failure.ts'
import { describeAnalysis } from '../describe-analysis.ts'
import { inputName, readInput } from '../read-input.ts'
import { readSeries, type SeriesRows } from '../series-rows.ts'

type Baseline = readonly [from: number, to: number]
type AnalyseOptions = { json?: true; center: Average; baseline?: Baseline }

export function addAnalyse(program: Command): void {
  program
    .command('analyse')
    .summary('tell signals from noise in a CSV file')
    .description(
      'Draws the limits of an XmR chart from a CSV file and lists the signals. The file has the columns "at" and "value": one row per period, oldest first; an empty value is a missing period. No server is needed.',
    )
    .argument('<file>', 'CSV file, or - for standard input')
    .option('--json', 'print one JSON object; points are rows counted from 0')
    .addOption(
      new Option('--center <average>', 'what the limits are drawn around')
        .choices(['mean', 'median'])
        .default('mean'),
    )
    .option('--baseline <from:to>', 'rows that alone make the limits, counted from 0', baselineOf)
    .addHelpText('after', examples)
    .action(analyse)
}

const examples = `
Examples:
  wellcycle analyse lead-time.csv
  wellcycle analyse lead-time.csv --json --baseline 0:20
  cat lead-time.csv | wellcycle analyse - --center median`

async function analyse(file: string, options: AnalyseOptions): Promise<void> {
  const name = inputName(file)
  const rows = readSeries(name, await readInput(file))
  const { center, baseline } = options
  if (baseline && baseline[1] > rows.values.length) {
    throw wrongUsage(`The baseline ends at ${baseline[1]}; ${name} has ${countOf(rows)}.`)
  }
  if (rows.backwards.length > 0) warnOfOrder(name, rows)
  const analysis = analyseSeries(rows.values, baseline ? { center, baseline } : { center })
  const text = options.json ? JSON.stringify(analysis) : describeAnalysis(rows, analysis)
  process.stdout.write(`${text}\n`)
}

function baselineOf(text: string): Baseline {
  const match = /^(\d{1,9}):(\d{1,9})$/.exec(text)
  const from = Number(match?.[1])
  const to = Number(match?.[2])
  if (!match || from >= to) {
    throw new InvalidArgumentError('Give the first row and the one after the last, such as 0:20.')
  }
  return [from, to]
}

function countOf({ values }: SeriesRows): string {
  return values.length === 1 ? '1 row' : `${values.length} rows`
}

function warnOfOrder(name: string, { backwards }: SeriesRows): void {
  const more = backwards.length > 1 ? ` and ${backwards.length - 1} more` : ''
  process.stderr.write(
    `warning: ${name}, line ${backwards[0]}${more}: earlier than the row before. Rows are taken in the order of the file.\n`,
  )
}
