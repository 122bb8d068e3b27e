import { useText } from '#web/texts/language-provider.tsx'
import classes from './data-table.module.css'
import type { DataTableProps } from './data-table-props.ts'
import { moveRowFocus } from './move-row-focus.ts'
import { useShortcut } from './shortcuts.tsx'
import { TableActions } from './table-actions.tsx'
import { tableCells } from './table-column.ts'
import { TableRows } from './table-rows.tsx'
import { TableSkeleton } from './table-skeleton.tsx'
import { uiTexts as texts } from './texts.ts'
import { useOverflow } from './use-overflow.ts'

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, title } = props
  const t = useText()
  const [scroller, overflows] = useOverflow()
  const section = t(texts.tables)
  const keyed = rows !== null && rows.length > 0
  useShortcut(keyed ? 'j' : null, { title: t(texts.nextRow), section, run: () => moveRowFocus(1) })
  useShortcut(keyed ? 'k' : null, {
    title: t(texts.previousRow),
    section,
    run: () => moveRowFocus(-1),
  })
  const isEmpty = rows !== null && rows.length === 0

  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.bar} data-untitled={props.titleHidden}>
        <h2 className={props.titleHidden ? 'wc-unseen' : classes.title}>
          {title}
          {props.aside !== undefined && <span className={classes.aside}> {props.aside}</span>}
        </h2>
        {keyed && (
          <TableActions fileName={props.fileName} cells={() => tableCells(columns, rows)} />
        )}
      </div>
      {isEmpty ? (
        props.empty
      ) : (
        <div
          ref={scroller}
          className={classes.scroller}
          data-overflows={overflows}
          {...(overflows ? { role: 'group', tabIndex: 0, 'aria-label': title } : {})}
        >
          <table className={classes.table} aria-busy={rows === null}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th
                    key={column.key}
                    scope="col"
                    data-align={column.align}
                    data-header={column.isRowHeader}
                    data-grows={column.grows}
                    style={{ minWidth: column.width && `min(${column.width}, 44vw)` }}
                  >
                    {column.heading === '' ? (
                      <span className="wc-unseen">{column.title}</span>
                    ) : (
                      (column.heading ?? column.title)
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            {rows === null ? (
              <TableSkeleton columns={columns} rows={props.expectedRows ?? 8} />
            ) : (
              <TableRows {...props} rows={rows} />
            )}
          </table>
        </div>
      )}
    </section>
  )
}
