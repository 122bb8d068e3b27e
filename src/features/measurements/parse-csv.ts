import { parse } from 'csv-parse'
import { Refusal } from '#domain/refusal.ts'

export type CsvTable = {
  readonly delimiter: ',' | ';' | '\t'
  readonly header: readonly string[]
  /** Lines are counted from 1, the header's; of a cell with line breaks its last one. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

const mostRows = 50_000

/** Throws UnreadableCsv. Cells are text, whatever a spreadsheet would make of them. */
export async function parseCsv(text: string): Promise<CsvTable> {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const delimiter = delimiterOf(lines)
  const [header, ...rows] = await recordsOf(lines, delimiter)
  if (!header) throw unreadable('The file is empty.')
  if (rows.length === 0) throw unreadable('The file has a header and no rows.')
  if (rows.length > mostRows) {
    throw unreadable(`The file has more than ${mostRows} rows. Import it in parts.`)
  }
  return { delimiter, header: header.cells, rows }
}

function recordsOf(text: string, delimiter: string): Promise<CsvTable['rows']> {
  const options = {
    delimiter,
    record_delimiter: '\n',
    info: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    to: mostRows + 2,
  }
  return new Promise((resolve, reject) => {
    parse(text, options, (error, records) => {
      if (error) {
        const line = 'lines' in error ? ` in line ${error.lines}` : ''
        reject(unreadable(`The quotes${line} do not match.`))
      } else resolve((records as unknown as WithInfo[]).map(toRow))
    })
  })
}

/** What csv-parse answers with the option `info`, which its types leave out. */
type WithInfo = { readonly record: string[]; readonly info: { readonly lines: number } }

function toRow({ record, info }: WithInfo) {
  return { line: info.lines, cells: record.map((cell) => cell.trim()) }
}

/** The header's names hold none of the three, so that the most frequent one separates them. */
function delimiterOf(text: string): CsvTable['delimiter'] {
  const end = text.indexOf('\n')
  const header = end === -1 ? text : text.slice(0, end)
  const count = (mark: string) => header.split(mark).length
  const marks = [',', ';', '\t'] as const
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

export function unreadable(sentence: string): Refusal {
  return new Refusal('UnreadableCsv', sentence)
}
