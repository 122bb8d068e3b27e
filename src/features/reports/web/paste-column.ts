// A column copied from a sheet comes as lines of cells with tabs between them, quoted where a cell holds
// a line break; where several columns were copied, the first one with numbers is meant.

/** Null when the text is a single cell, which pastes as any text does. */
export function pastedColumn(text: string): string[] | null {
  const rows = sheetRows(text)
  if (rows.length < 2) return null
  const width = Math.max(...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at]?.trim() ?? ''))
  return columns.find(isMostlyValues) ?? columns[0] ?? null
}

/** "p95 latency" has a digit too, but begins with a letter. */
function isMostlyValues(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const values = filled.filter((cell) => /^[^\p{L}]*\d/u.test(cell) || /^(=|-|n\/?a\b)/i.test(cell))
  return values.length * 2 > filled.length
}

function sheetRows(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (const [at, sign] of [...text.replace(/\r\n?/g, '\n')].entries()) {
    const isFirst = cell === '' && !isQuoted
    if (sign === '"' && isFirst) isQuoted = true
    else if (sign === '"' && isQuoted) isQuoted = false
    else if (sign === '\t' && !isQuoted) endCell()
    else if (sign === '\n' && !isQuoted) {
      endCell()
      if (at < text.length - 1) rows.push([])
    } else cell += sign === '\n' ? ' ' : sign
  }
  endCell()
  return rows.slice(0, lastFilled(rows) + 1)
}

function lastFilled(rows: readonly (readonly string[])[]): number {
  return rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''))
}

export type Filled = {
  readonly cells: readonly { readonly key: string; readonly text: string }[]
  /** How many pasted values found no cell. */
  readonly left: number
}

/** From the focused cell downwards; an empty line leaves its cell as it is. */
export function fillDown(keys: readonly string[], from: string, values: readonly string[]): Filled {
  const below = keys.slice(Math.max(0, keys.indexOf(from)))
  const cells = below.flatMap((key, at) => {
    const text = values[at] ?? ''
    return text === '' ? [] : [{ key, text }]
  })
  return { cells, left: values.slice(below.length).filter((text) => text !== '').length }
}
