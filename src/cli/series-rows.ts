import { refused } from './command-failure.ts'
import { type CsvTable, numberOf, readCsv } from './csv-rows.ts'

export type SeriesRows = {
  /** As they stand in the file, one for each row. */
  readonly at: readonly string[]
  /** Null: a missing period. */
  readonly values: readonly (number | null)[]
  /** Lines of rows that are earlier in time than the row before them. */
  readonly backwards: readonly number[]
}

const isoTime = /^\d{4}-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?$/i

/** Rows of a CSV file with the columns "at" and "value", in the order of the file. */
export function readSeries(name: string, text: string): SeriesRows {
  const table = readCsv(name, text)
  for (const column of ['at', 'value']) {
    if (!table.columns.includes(column)) {
      const found = table.columns.join(', ')
      throw refused(`${name} needs a column “${column}” in its first line; it has: ${found}.`)
    }
  }
  const rows = table.rows.map((row) => ({
    line: row.line,
    at: row.cells.at ?? '',
    epochMs: epochMsOf(name, row.line, row.cells.at ?? ''),
    value: valueIn(name, table, row.line, row.cells.value ?? ''),
  }))
  return {
    at: rows.map((row) => row.at),
    values: rows.map((row) => row.value),
    backwards: rows
      .filter((row, i) => row.epochMs < (rows[i - 1]?.epochMs ?? row.epochMs))
      .map((row) => row.line),
  }
}

function epochMsOf(name: string, line: number, at: string): number {
  const epochMs = isoTime.test(at) ? Date.parse(at) : Number.NaN
  if (Number.isNaN(epochMs)) {
    throw refused(
      `${name}, line ${line}: “${at}” is not a time; write it as 2026-03-01 or 2026-03-01T09:00:00Z.`,
    )
  }
  return epochMs
}

function valueIn(name: string, table: CsvTable, line: number, cell: string): number | null {
  if (cell === '') return null
  const value = numberOf(cell, table.decimalComma)
  if (value === null) {
    throw refused(
      `${name}, line ${line}: “${cell}” is not a number; leave it empty for a missing one.`,
    )
  }
  return value
}
