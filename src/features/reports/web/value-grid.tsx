import { useLanguage } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import table from '#web/ui/data-table.module.css'
import { useShortcut } from '#web/ui/shortcuts.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { useOverflow } from '#web/ui/use-overflow.ts'
import { focusCell } from './focus-cell.ts'
import { gridTexts as texts } from './grid-texts.ts'
import { type Line, lineKey } from './report.ts'
import { reportTexts } from './texts.ts'
import type { Sending } from './use-outbox.ts'
import type { ValueGrid as Grid } from './use-value-grid.ts'
import classes from './value-grid.module.css'
import { ValueRow } from './value-row.tsx'

type ValueGridProps = {
  readonly lines: readonly Line[]
  readonly grid: Grid
  readonly sending: Sending
  readonly openKey: string | null
  readonly mayBeSplit: (line: Line) => boolean
  readonly onSplit: (metric: string) => void
  readonly onNote: (line: string) => void
}

const hints = [
  { keys: 'Enter', text: texts.hintNext },
  { keys: '=', text: texts.hintNoChange },
  { keys: 'n/a …', text: texts.hintNotApplicable },
  { keys: '- …', text: texts.hintMissing },
  { keys: '12/340', text: texts.hintRatio },
  { keys: 'Ctrl Z', text: texts.hintUndo },
] as const

/** A cell per metric and workload, made for the keyboard: type, Enter, type. */
export function ValueGrid(props: ValueGridProps) {
  const { lines, grid } = props
  const { t } = useLanguage()
  const offerUndo = useOfferUndo()
  const [scroller, overflows] = useOverflow()
  useCellKeys(props)
  const undo = () => {
    const key = grid.undo()
    if (key !== null) focusCell(key)
  }
  const paste = (key: string, values: readonly string[]) => {
    const { filled, left } = grid.paste(key, values)
    const text =
      left === 0 ? t(texts.pasted, { count: filled }) : t(texts.pastedLeft, { count: filled, left })
    offerUndo({ text, undo })
  }
  return (
    <section className={classes.grid} aria-labelledby="grid-values">
      <div className={table.bar}>
        <h2 id="grid-values" className={table.title}>
          {t(texts.values)}
        </h2>
      </div>
      <p id="grid-hint" className={classes.hint}>
        {hints.map(({ keys, text }) => (
          <span key={keys} className={classes.key}>
            <kbd>{keys}</kbd> {t(text)}
          </span>
        ))}
        <span className={classes.key}>{t(texts.hintPaste)}</span>
      </p>
      <div
        ref={scroller}
        className={table.scroller}
        data-overflows={overflows}
        {...(overflows ? { role: 'group', tabIndex: 0, 'aria-label': t(texts.values) } : {})}
      >
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col" data-header data-col="metric">
                {t(reportTexts.metric)}
              </th>
              <th scope="col" data-align="end" data-col="last">
                {t(texts.last)}
              </th>
              <th scope="col">{t(texts.value)}</th>
              <th scope="col" data-col="state">
                {t(texts.state)}
              </th>
              <th scope="col" data-col="note">
                <span className="wc-unseen">{t(reportTexts.note)}</span>
              </th>
            </tr>
          </thead>
          {[...Map.groupBy(lines, ({ metric }) => metric.pillar)].map(([pillar, members]) => (
            <tbody key={pillar}>
              <tr className={table.group}>
                <th scope="rowgroup" colSpan={5}>
                  {pillarName(t, pillar)}
                </th>
              </tr>
              {members.map((line) => (
                <ValueRow
                  key={lineKey(line)}
                  {...props}
                  line={line}
                  onPaste={paste}
                  onUndo={undo}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  )
}

/** For the cell in focus: its note, and its metric by workload. */
function useCellKeys({ lines, mayBeSplit, onSplit, onNote }: ValueGridProps) {
  const { t } = useLanguage()
  const section = t(texts.values)
  const focused = () => {
    const { activeElement } = document
    const key = activeElement instanceof HTMLInputElement ? activeElement.dataset.cell : undefined
    return lines.find((line) => lineKey(line) === key)
  }
  useShortcut('alt+Enter', {
    title: t(reportTexts.writeNote),
    section,
    whileTyping: true,
    run: () => {
      const line = focused()
      if (line && line.recent.length > 0) onNote(lineKey(line))
    },
  })
  useShortcut('alt+ArrowRight', {
    title: t(texts.split),
    section,
    whileTyping: true,
    run: () => {
      const line = focused()
      if (line && mayBeSplit(line)) onSplit(line.metric.key)
    },
  })
}
