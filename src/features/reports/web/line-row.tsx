import type { KeyboardEvent, MouseEvent } from 'react'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import table from '#web/ui/data-table.module.css'
import { moveRowFocus } from '#web/ui/move-row-focus.ts'
import { StatusMark } from '#web/ui/status-mark.tsx'
import { lineStatus } from './line-words.ts'
import { type Line, lineKey } from './report.ts'
import type { ReportColumn } from './report-columns.tsx'
import classes from './report-table.module.css'

type LineRowProps = {
  readonly line: Line
  readonly columns: readonly ReportColumn[]
  readonly isOpen: boolean
  /** Where no heading above says it. */
  readonly showsPillar: boolean
  /** Then only paper shows it. */
  readonly isFolded: boolean
  readonly onOpen: () => void
}

export function LineRow({ line, columns, isOpen, showsPillar, isFolded, onOpen }: LineRowProps) {
  const language = useLanguage()
  const { metric, workload } = line

  function byKey(event: KeyboardEvent<HTMLTableRowElement>) {
    if (event.target !== event.currentTarget) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (step !== null && moveRowFocus(step)) event.preventDefault()
    if (event.key === 'Enter') onOpen()
  }

  function byClick(event: MouseEvent) {
    const own = event.target instanceof Element && event.target.closest('a, button')
    const selects = window.getSelection()?.isCollapsed === false
    if (!own && !selects) onOpen()
  }

  return (
    <tr
      data-row={isFolded ? undefined : true}
      data-folded={isFolded || undefined}
      data-line={lineKey(line)}
      data-opens
      tabIndex={-1}
      aria-current={isOpen ? 'true' : undefined}
      className={`${table.row} ${classes.row}`}
      onKeyDown={byKey}
      onClick={byClick}
    >
      <th scope="row" data-header data-col="metric">
        <button type="button" className={table.open} onClick={onOpen}>
          {metric.name}
          {workload && <span className={classes.workload}> {workload.name}</span>}
        </button>
        {showsPillar && (
          <span className={classes.pillarOf}>{pillarName(language.t, metric.pillar)}</span>
        )}
        <span className={classes.narrowStatus}>
          <StatusMark {...lineStatus(line, language)} />
        </span>
      </th>
      {columns.map(({ key, align, cell }) => (
        <td key={key} data-col={key} data-align={align}>
          {cell(line)}
        </td>
      ))}
    </tr>
  )
}
