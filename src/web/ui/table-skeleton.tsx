import { useText } from '#web/texts/language-provider.tsx'
import classes from './data-table.module.css'
import type { Column } from './table-column.ts'
import { uiTexts as texts } from './texts.ts'

type TableSkeletonProps<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly rows: number
}

/** Rows as high as the real ones, so that nothing jumps when they come. */
export function TableSkeleton<Row>({ columns, rows }: TableSkeletonProps<Row>) {
  const t = useText()
  return (
    <tbody>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <tr key={row} className={classes.row}>
          {columns.map((column, index) => (
            <td key={column.key} data-align={column.align}>
              <span className={classes.bone} aria-hidden="true" />
              {row === 0 && index === 0 && <span className="wc-unseen">{t(texts.loading)}</span>}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
