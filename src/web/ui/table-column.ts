import type { ReactNode } from 'react'
import type { Cell } from './table-text.ts'

export type Column<Row> = {
  readonly key: string
  readonly title: string
  /** For the eye, empty for none; the title stays its name for screen readers and files. */
  readonly heading?: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** For copies and files: raw numbers, not formatted ones. Without it the column is left out there. */
  readonly text?: (row: Row) => Cell
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end'
  /** Names its row for screen readers and stays in sight when the table scrolls; one per table. */
  readonly isRowHeader?: boolean
  /** Takes the room that is left and may wrap. */
  readonly grows?: boolean
  /** At least this wide: any CSS length. Tables with the same widths line up. */
  readonly width?: string
}

export function tableCells<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Cell[][] {
  const told = columns.flatMap(({ title, text }) => (text === undefined ? [] : [{ title, text }]))
  return [told.map(({ title }) => title), ...rows.map((row) => told.map(({ text }) => text(row)))]
}
