import { type CsvTable, unreadable } from './parse-csv.ts'

export const importColumns = [
  'metric',
  'workload',
  'cycle',
  'at',
  'until',
  'value',
  'numerator',
  'denominator',
  'currency',
  'missing',
  'not_applicable',
] as const
export type ImportColumn = (typeof importColumns)[number]

export type ImportRow = {
  readonly line: number
  /** Empty where the file says nothing. */
  readonly cell: (column: ImportColumn) => string
  /** Whether there is something beyond the last column. */
  readonly isTooLong: boolean
}

/** Throws UnreadableCsv when the header is not one of ours. */
export function importRows({ header, rows }: CsvTable): ImportRow[] {
  const places = placesOf(header)
  return rows.map(({ line, cells }) => ({
    line,
    cell: (column) => cells[places.get(column) ?? -1] ?? '',
    isTooLong: cells.slice(header.length).some((cell) => cell !== ''),
  }))
}

function placesOf(header: readonly string[]): ReadonlyMap<ImportColumn, number> {
  const places = new Map<ImportColumn, number>()
  for (const [place, name] of header.entries()) {
    const written = name.toLowerCase().replace(/[\s-]+/g, '_')
    if (written === '') continue
    const column = importColumns.find((known) => known === written)
    if (!column) throw unreadable(`There is no column “${name.slice(0, 40)}”. ${columnsInWords}`)
    if (places.has(column)) throw unreadable(`The column “${column}” comes twice.`)
    places.set(column, place)
  }
  if (!places.has('metric')) throw unreadable(`The column “metric” is missing. ${columnsInWords}`)
  if (!places.has('cycle') && !places.has('at')) {
    throw unreadable(`A column “cycle” or “at” is missing. ${columnsInWords}`)
  }
  return places
}

const columnsInWords = `The columns are ${importColumns.join(', ')}.`
