import { useState } from 'react'
import { foldWords } from '#features/reports/web/fold-row.tsx'
import type { Line, Report } from '#features/reports/web/report.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import table from '#web/ui/data-table.module.css'
import { useOverflow } from '#web/ui/use-overflow.ts'
import { MoreButton } from './more-button.tsx'
import { useRoomHere } from './room-context.tsx'
import classes from './slot.module.css'
import { slotColumns } from './slot-columns.tsx'
import { SlotLineRow } from './slot-line-row.tsx'
import { slotLines } from './slot-lines.ts'
import lines from './slot-lines-table.module.css'
import { slotTexts as texts } from './slot-texts.ts'
import { useFirstOnes } from './use-first-ones.ts'
import { useLineKeys } from './use-line-keys.ts'

/** What changed, talking points first; whatever is steady is one line. */
export function SlotLinesTable({ report }: { readonly report: Report }) {
  const language = useLanguage()
  const { t } = language
  const { isHolder } = useRoomHere()
  const [scroller, overflows] = useOverflow()
  const [unfolded, setUnfolded] = useState(false)
  const { told, folded, counts } = slotLines(report)
  const { shown, more } = useFirstOnes(told, 6)
  const columns = slotColumns(language)
  const rows = unfolded ? [...shown, ...folded] : shown
  const team = report.team.slug
  useLineKeys(team)
  const row = (line: Line) => (
    <SlotLineRow key={line.series} line={line} team={team} columns={columns} isLit={isHolder} />
  )
  return (
    <section className={`${classes.section} ${lines.holder}`} aria-labelledby="slot-lines">
      <h2 id="slot-lines" className={classes.head}>
        {told.length === 0 ? t(texts.nothingChanged) : `${t(texts.changed)} (${told.length})`}
      </h2>
      {rows.length > 0 && (
        <div
          ref={scroller}
          className={`${table.scroller} ${lines.scroller}`}
          data-overflows={overflows}
          {...(overflows ? { role: 'group', tabIndex: 0, 'aria-label': t(texts.changed) } : {})}
        >
          <table className={`${table.table} ${lines.table}`}>
            <thead>
              <tr>
                {columns.map(({ key, title, align }) => (
                  <th key={key} scope="col" data-col={key} data-align={align}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{rows.map(row)}</tbody>
          </table>
        </div>
      )}
      <p className={lines.foot}>
        <MoreButton {...more} />
        {folded.length > 0 && (
          <>
            <span>{foldWords(counts, language)}</span>
            <button
              type="button"
              className={classes.textButton}
              aria-expanded={unfolded}
              onClick={() => setUnfolded(!unfolded)}
            >
              {t(unfolded ? texts.hideFolded : texts.showFolded)}
            </button>
          </>
        )}
      </p>
    </section>
  )
}
