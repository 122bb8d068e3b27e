// A table as text: tabs for pasting into a sheet, commas for a file.
export type Cell = string | number | null

export function tableTsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(tsvCell).join('\t')).join('\n')
}

/** RFC 4180, with a byte order mark, which Excel needs to see UTF-8. */
export function tableCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}

function tsvCell(cell: Cell): string {
  return harmless(cell).replace(/[\t\r\n]+/g, ' ')
}

function csvCell(cell: Cell): string {
  const text = harmless(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A sheet would run a text that begins like a formula; a quote before it keeps it a text. */
function harmless(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}
