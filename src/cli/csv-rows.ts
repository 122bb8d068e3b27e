import { CsvError, parse } from 'csv-parse/sync'
import { refused } from './command-failure.ts'

export type CsvRow = {
  /** Line of the file on which the row ends, from 1. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export type CsvTable = {
  /** Lower case, in the order of the file. */
  readonly columns: readonly string[]
  readonly rows: readonly CsvRow[]
  /** Spreadsheets that separate by semicolons write decimals with a comma. */
  readonly decimalComma: boolean
}

/** Comma, semicolon or tab, whichever the header uses; throws a CommandFailure that names the line. */
export function readCsv(name: string, text: string): CsvTable {
  const delimiter = delimiterOf(text)
  const columns: string[] = []
  const rows = parseRows(name, text, {
    delimiter,
    bom: true,
    trim: true,
    skip_empty_lines: true,
    info: true,
    columns: (header: string[]) => {
      columns.push(...header.map((column) => column.toLowerCase()))
      return columns
    },
  })
  if (columns.length === 0) throw refused(`${name} is empty.`)
  const twice = columns.find((column, i) => columns.indexOf(column) !== i)
  if (twice !== undefined) throw refused(`${name} has the column “${twice}” twice.`)
  return { columns, rows, decimalComma: delimiter === ';' }
}

/** Null when the text is not one plain number. */
export function numberOf(cell: string, decimalComma: boolean): number | null {
  const plain = decimalComma ? cell.replace(',', '.') : cell
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null
  const number = Number(plain)
  return Number.isFinite(number) ? number : null
}

type Parsed = { readonly record: Record<string, string>; readonly info: { readonly lines: number } }
type ParseOptions = Parameters<typeof parse<Parsed>>[1]

function parseRows(name: string, text: string, options: ParseOptions): CsvRow[] {
  try {
    return parse<Parsed>(text, options).map(({ record, info }) => ({
      line: info.lines,
      cells: record,
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw refused(`${name}, line ${error.lines}: ${reasonOf(error)}`)
  }
}

function reasonOf(error: CsvError): string {
  if (error.code === 'CSV_RECORD_INCONSISTENT_COLUMNS') {
    return 'the row has not as many columns as the header.'
  }
  return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote is not closed.' : 'the quotes do not fit.'
}

function delimiterOf(text: string): string {
  const header = /[^\r\n]+/.exec(text)?.[0] ?? ''
  return [',', ';', '\t'].find((candidate) => header.includes(candidate)) ?? ','
}
