import { useState } from 'react'
import { foldWords } from '#features/reports/web/fold-row.tsx'
import type { Line, Report } from '#features/reports/web/report.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import table from '#web/ui/data-table.module.css'
import { moveRowFocus } from '#web/ui/move-row-focus.ts'
import { useShortcut } from '#web/ui/shortcuts.tsx'
import { uiTexts } from '#web/ui/texts.ts'
import { useOverflow } from '#web/ui/use-overflow.ts'
import { useFocusedLine } from './focused-line.tsx'
import { useRoomHere } from './room-context.tsx'
import classes from './slot.module.css'
import { slotColumns } from './slot-columns.tsx'
import { SlotLineRow } from './slot-line-row.tsx'
import { slotLines } from './slot-lines.ts'
import lines from './slot-lines-table.module.css'
import { slotTexts as texts } from './slot-texts.ts'
import { roomTexts } from './texts.ts'
import { useSpotlight } from './use-spotlight.ts'

const shownAtFirst = 7

/** What changed, talking points first; whatever is steady is one line. */
export function SlotLinesTable({ report }: { readonly report: Report }) {
  const language = useLanguage()
  const { t } = language
  const { isHolder } = useRoomHere()
  const [scroller, overflows] = useOverflow()
  const [showsAll, setShowsAll] = useState(false)
  const [unfolded, setUnfolded] = useState(false)
  const { told, folded, counts } = slotLines(report)
  const columns = slotColumns(language)
  const shown = showsAll ? told : told.slice(0, shownAtFirst)
  const rows = unfolded ? [...shown, ...folded] : shown
  useLineKeys(report)
  const row = (line: Line) => (
    <SlotLineRow
      key={line.series}
      line={line}
      team={report.team.slug}
      columns={columns}
      isLit={isHolder}
    />
  )
  return (
    <section className={`${classes.section} ${lines.holder}`} aria-labelledby="slot-lines">
      <h2 id="slot-lines" className={classes.head}>
        {t(texts.changed)} ({told.length})
      </h2>
      {told.length === 0 && <p className={classes.quiet}>{t(texts.nothingChanged)}</p>}
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
        {told.length > shownAtFirst && (
          <button
            type="button"
            className={classes.textButton}
            onClick={() => setShowsAll(!showsAll)}
          >
            {showsAll
              ? t(texts.showFewer)
              : t(texts.showMore, { count: told.length - shownAtFirst })}
          </button>
        )}
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

function useLineKeys(report: Report) {
  const { t } = useLanguage()
  const { isHolder, room } = useRoomHere()
  const { line } = useFocusedLine()
  const { toggle } = useSpotlight(report.team.slug)
  const section = t(roomTexts.section)
  useShortcut('j', { title: t(uiTexts.nextRow), section, run: () => moveRowFocus(1) })
  useShortcut('k', { title: t(uiTexts.previousRow), section, run: () => moveRowFocus(-1) })
  useShortcut(isHolder && (line || room.spotlight) ? '.' : null, {
    title: t(texts.spotlight),
    section,
    run: () => toggle(line?.series ?? room.spotlight?.series ?? ''),
  })
}
