import type { ReactNode } from 'react'
import type { Column } from './table-column.ts'

export type DataTableProps<Row> = {
  /** Names the table: a heading above it, unless hidden. */
  readonly title: string
  readonly titleHidden?: boolean
  /** Behind the title: how many, or a filter. */
  readonly aside?: ReactNode
  readonly columns: readonly Column<Row>[]
  /** Null while they load. */
  readonly rows: readonly Row[] | null
  readonly rowKey: (row: Row) => string
  /** Rows stand together under this heading; they come in order. */
  readonly groupOf?: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  /** Key of the row that is open beside the table. */
  readonly currentKey?: string | null
  readonly empty: ReactNode
  /** Of the file, without ending. */
  readonly fileName: string
  /** How many rows to hold room for while they load. */
  readonly expectedRows?: number
}
