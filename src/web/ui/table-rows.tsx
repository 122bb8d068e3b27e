import type { KeyboardEvent, MouseEvent } from 'react'
import classes from './data-table.module.css'
import type { DataTableProps } from './data-table-props.ts'
import { moveRowFocus } from './move-row-focus.ts'
import type { Column } from './table-column.ts'

type TableRowsProps<Row> = Pick<
  DataTableProps<Row>,
  'columns' | 'rowKey' | 'groupOf' | 'onOpen' | 'currentKey'
> & { readonly rows: readonly Row[] }

export function TableRows<Row>(props: TableRowsProps<Row>) {
  const { rows, groupOf, columns } = props
  if (groupOf === undefined) {
    return (
      <tbody>
        {rows.map((row) => (
          <TableRow key={props.rowKey(row)} {...props} row={row} />
        ))}
      </tbody>
    )
  }
  return [...Map.groupBy(rows, groupOf)].map(([group, members]) => (
    <tbody key={group}>
      <tr className={classes.group}>
        <th scope="rowgroup" colSpan={columns.length}>
          {group}
        </th>
      </tr>
      {members.map((row) => (
        <TableRow key={props.rowKey(row)} {...props} row={row} />
      ))}
    </tbody>
  ))
}

function TableRow<Row>(props: TableRowsProps<Row> & { readonly row: Row }) {
  const { row, columns, onOpen } = props
  const isCurrent = props.rowKey(row) === props.currentKey

  function byKey(event: KeyboardEvent<HTMLTableRowElement>) {
    if (event.target !== event.currentTarget) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (step !== null && moveRowFocus(step)) event.preventDefault()
    if (event.key === 'Enter') onOpen?.(row)
  }

  function byClick(event: MouseEvent<HTMLTableRowElement>) {
    const own = event.target instanceof Element && event.target.closest('a, button, input, label')
    const selects = window.getSelection()?.isCollapsed === false
    if (!own && !selects) onOpen?.(row)
  }

  return (
    <tr
      data-row
      tabIndex={-1}
      aria-current={isCurrent ? 'true' : undefined}
      className={classes.row}
      data-opens={onOpen !== undefined}
      onKeyDown={byKey}
      onClick={byClick}
    >
      {columns.map((column) => (
        <TableCell key={column.key} column={column} row={row} onOpen={onOpen} />
      ))}
    </tr>
  )
}

type TableCellProps<Row> = {
  readonly column: Column<Row>
  readonly row: Row
  readonly onOpen: ((row: Row) => void) | undefined
}

function TableCell<Row>({ column, row, onOpen }: TableCellProps<Row>) {
  const content = column.cell(row)
  if (!column.isRowHeader) {
    return (
      <td data-align={column.align} data-grows={column.grows}>
        {content}
      </td>
    )
  }
  return (
    <th scope="row" data-header data-grows={column.grows}>
      {onOpen === undefined ? (
        content
      ) : (
        <button type="button" className={classes.open} onClick={() => onOpen(row)}>
          {content}
        </button>
      )}
    </th>
  )
}
