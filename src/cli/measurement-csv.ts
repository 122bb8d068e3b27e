import { type CsvRow, type CsvTable, numberOf, readCsv } from './csv-rows.ts'
import { checkRows, type MeasurementRows, type RowError, type RowSent } from './measurement-rows.ts'

const measurementColumns = [
  'team',
  'workload',
  'metric',
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

type Cells = Readonly<Partial<Record<(typeof measurementColumns)[number], string>>>

export function measurementsOfCsv(
  name: string,
  text: string,
  team: string | undefined,
): MeasurementRows {
  const table = readCsv(name, text)
  const misfit = misfitOf(table.columns, team)
  if (misfit !== null) return { rows: [], errors: [{ place: 'line 1', message: misfit }] }
  const sent: RowSent[] = []
  const errors: RowError[] = []
  for (const row of table.rows) {
    const place = `line ${row.line}`
    const complaint = complaintOf(row.cells, table)
    if (complaint === null) sent.push({ place, sent: sentBy(row, table) })
    else errors.push({ place, message: complaint })
  }
  const checked = checkRows(sent, team)
  return { rows: checked.rows, errors: [...errors, ...checked.errors] }
}

function misfitOf(columns: readonly string[], team: string | undefined): string | null {
  const known: readonly string[] = measurementColumns
  const unknown = columns.filter((column) => !known.includes(column))
  if (unknown.length > 0) {
    return `no such column: ${unknown.join(', ')}. There are ${known.join(', ')}.`
  }
  if (!columns.includes('metric')) return 'the column metric is needed.'
  if (!columns.includes('team') && team === undefined) {
    return 'the column team is needed, or --team.'
  }
  if (columns.includes('cycle') || columns.includes('at')) return null
  return 'the column cycle is needed, or at.'
}

/** The contract would only say that a reading does not fit. */
function complaintOf(cells: Cells, table: CsvTable): string | null {
  for (const column of ['value', 'numerator', 'denominator'] as const) {
    const cell = cells[column] ?? ''
    if (cell !== '' && numberOf(cell, table.decimalComma) === null) {
      return `${column}: “${cell}” is not a number.`
    }
  }
  const hasParts = Boolean(cells.numerator || cells.denominator)
  if (hasParts && !(cells.numerator && cells.denominator)) {
    return 'numerator and denominator belong together.'
  }
  const given = [Boolean(cells.value) || hasParts, cells.missing, cells.not_applicable]
  const count = given.filter(Boolean).length
  if (count === 1) return null
  return count === 0
    ? 'it needs a value, numerator and denominator, or a reason in missing or not_applicable.'
    : 'it has a number and a reason why there is none; leave one of them empty.'
}

function sentBy({ cells }: CsvRow, table: CsvTable): object {
  const { team, workload, metric, cycle, at, until } = cells
  return withoutEmpty({
    team,
    workload,
    metric,
    cycle,
    at,
    until,
    reading: readingOf(cells, table),
  })
}

function readingOf(cells: Cells, table: CsvTable): object {
  const number = (cell: string) => numberOf(cell, table.decimalComma)
  if (cells.missing) return { missing: cells.missing }
  if (cells.not_applicable) return { notApplicable: cells.not_applicable }
  const currency = cells.currency || undefined
  if (cells.numerator && cells.denominator) {
    const [numerator, denominator] = [number(cells.numerator), number(cells.denominator)]
    return withoutEmpty({ numerator, denominator, currency })
  }
  return withoutEmpty({ value: number(cells.value ?? ''), currency })
}

function withoutEmpty(object: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && value !== ''),
  )
}
