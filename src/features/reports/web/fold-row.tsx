import { IconChevronRight } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { Language } from '#web/texts/language.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import table from '#web/ui/data-table.module.css'
import { moveRowFocus } from '#web/ui/move-row-focus.ts'
import type { FoldCounts } from './fold-lines.ts'
import classes from './report-table.module.css'
import { reportTexts as texts } from './texts.ts'

type FoldRowProps = {
  /** The pillar, by name. */
  readonly title: string
  readonly counts: FoldCounts
  readonly isUnfolded: boolean
  readonly columnCount: number
  readonly onToggle: () => void
}

/** The lines of a pillar that say nothing new, in one line; Enter unfolds them. */
export function FoldRow({ title, counts, isUnfolded, columnCount, onToggle }: FoldRowProps) {
  const language = useLanguage()
  function byKey(event: KeyboardEvent<HTMLTableRowElement>) {
    if (event.target !== event.currentTarget) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (step !== null && moveRowFocus(step)) event.preventDefault()
    if (event.key === 'Enter') onToggle()
  }
  return (
    <tr data-row tabIndex={-1} className={`${table.row} ${classes.foldRow}`} onKeyDown={byKey}>
      <th scope="rowgroup" colSpan={columnCount}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={isUnfolded}
          onClick={onToggle}
        >
          <IconChevronRight
            className={classes.chevron}
            size={14}
            stroke={1.75}
            aria-hidden="true"
          />
          <span className={classes.pillar}>{title}</span>
          <span className={classes.counts}>{foldWords(counts, language)}</span>
        </button>
      </th>
    </tr>
  )
}

export function foldWords(counts: FoldCounts, { t, format }: Language): string {
  const parts = [
    { message: texts.foldSteady, count: counts.steady },
    { message: texts.foldFewValues, count: counts.fewValues },
    { message: texts.foldUnreported, count: counts.unreported },
    { message: texts.foldNotMeasured, count: counts.notMeasured },
    { message: texts.foldNotApplicable, count: counts.notApplicable },
  ].flatMap(({ message, count }) => (count > 0 ? [t(message, { count })] : []))
  return format.list(parts)
}
