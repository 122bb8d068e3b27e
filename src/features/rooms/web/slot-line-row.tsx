import type { KeyboardEvent } from 'react'
import { lineName } from '#features/reports/web/line-words.ts'
import type { Line } from '#features/reports/web/report.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import table from '#web/ui/data-table.module.css'
import { moveRowFocus } from '#web/ui/move-row-focus.ts'
import { useFocusedLine } from './focused-line.tsx'
import type { SlotColumn } from './slot-columns.tsx'
import classes from './slot-lines-table.module.css'
import { useSpotlight } from './use-spotlight.ts'

type SlotLineRowProps = {
  readonly line: Line
  readonly team: string
  readonly columns: readonly SlotColumn[]
  /** Whether the reader may put it into the spotlight. */
  readonly isLit: boolean
}

export function SlotLineRow({ line, team, columns, isLit }: SlotLineRowProps) {
  const language = useLanguage()
  const { line: focused, focus } = useFocusedLine()
  const { lit, toggle } = useSpotlight(team)
  const name = lineName(line, language)
  const take = () => focus({ series: line.series, metric: line.metric.key, name })

  function byKey(event: KeyboardEvent<HTMLTableRowElement>) {
    if (event.target !== event.currentTarget) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (step !== null && moveRowFocus(step)) event.preventDefault()
    if (event.key === 'Enter' && isLit) toggle(line.series)
  }

  return (
    <tr
      data-row
      data-lit={lit === line.series || undefined}
      tabIndex={-1}
      aria-current={focused?.series === line.series ? 'true' : undefined}
      className={`${table.row} ${classes.row}`}
      data-opens
      onKeyDown={byKey}
      onFocus={take}
      onClick={take}
    >
      {columns.map(({ key, align, cell }) =>
        key === 'metric' ? (
          <th key={key} scope="row" data-col={key}>
            {isLit ? (
              <button
                type="button"
                className={table.open}
                aria-pressed={lit === line.series}
                onClick={() => toggle(line.series)}
              >
                <span className={classes.name}>{cell(line)}</span>
              </button>
            ) : (
              <span className={classes.name}>{cell(line)}</span>
            )}{' '}
            <span className={classes.pillar}>{pillarName(language.t, line.metric.pillar)}</span>
          </th>
        ) : (
          <td key={key} data-col={key} data-align={align}>
            {cell(line)}
          </td>
        ),
      )}
    </tr>
  )
}
