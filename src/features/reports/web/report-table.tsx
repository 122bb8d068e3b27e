import { useState } from 'react'
import type { Pillar } from '#domain/pillar.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import table from '#web/ui/data-table.module.css'
import { moveRowFocus } from '#web/ui/move-row-focus.ts'
import { useShortcut } from '#web/ui/shortcuts.tsx'
import { TableActions } from '#web/ui/table-actions.tsx'
import { uiTexts } from '#web/ui/texts.ts'
import { useOverflow } from '#web/ui/use-overflow.ts'
import { foldLines } from './fold-lines.ts'
import { FoldRow } from './fold-row.tsx'
import { LineRow } from './line-row.tsx'
import { type Line, lineKey, type Report } from './report.ts'
import { reportCells } from './report-cells.ts'
import { reportColumns } from './report-columns.tsx'
import classes from './report-table.module.css'
import { reportTexts as texts } from './texts.ts'

type ReportTableProps = {
  readonly report: Report
  readonly open: Line | null
  readonly onOpen: (line: string, noting?: boolean) => void
}

export function ReportTable({ report, open, onOpen }: ReportTableProps) {
  const language = useLanguage()
  const { t } = language
  const [scroller, overflows] = useOverflow()
  const [unfolded, setUnfolded] = useState<ReadonlySet<Pillar>>(new Set())
  const { fresh, changed, folds } = foldLines(report.lines)
  const columns = reportColumns(language)
  const isUnfolded = (pillar: Pillar) =>
    unfolded.has(pillar) || (open !== null && foldOf(open)?.pillar === pillar)
  const foldOf = (line: Line) => folds.find(({ lines }) => lines.includes(line))
  const toggle = (pillar: Pillar) =>
    setUnfolded((before) => {
      const after = new Set(before)
      if (!after.delete(pillar)) after.add(pillar)
      return after
    })
  const allUnfolded = folds.every(({ pillar }) => unfolded.has(pillar))
  const toggleAll = () =>
    setUnfolded(allUnfolded ? new Set() : new Set(folds.map(({ pillar }) => pillar)))
  const foldTitle = t(allUnfolded ? texts.foldAll : texts.unfoldAll)
  useTableKeys({ foldTitle: folds.length > 0 ? foldTitle : null, toggleAll, onOpen })
  const groups = [
    { title: t(texts.freshGroup), lines: fresh },
    { title: t(texts.changedGroup), lines: changed },
  ].filter(({ lines }) => lines.length > 0)
  const row = (line: Line, place: { showsPillar: boolean; isFolded: boolean }) => (
    <LineRow
      key={line.series}
      line={line}
      columns={columns}
      isOpen={line === open}
      {...place}
      onOpen={() => onOpen(lineKey(line))}
    />
  )
  return (
    <section className={classes.holder} aria-labelledby="report-lines">
      <div className={table.bar}>
        <h2 id="report-lines" className={table.title}>
          {t(texts.lines)}
        </h2>
        <span className={classes.tools} data-print="hidden">
          {folds.length > 0 && (
            <button type="button" className={classes.fold} onClick={toggleAll}>
              {foldTitle}
            </button>
          )}
          <TableActions
            fileName={`${report.team.slug}-${report.cycle.key}`}
            cells={() => reportCells(report.lines, language)}
          />
        </span>
      </div>
      <div
        ref={scroller}
        className={table.scroller}
        data-overflows={overflows}
        {...(overflows ? { role: 'group', tabIndex: 0, 'aria-label': t(texts.lines) } : {})}
      >
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col" data-header data-col="metric">
                {t(texts.metric)}
              </th>
              {columns.map(({ key, title, align }) => (
                <th key={key} scope="col" data-col={key} data-align={align}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ title, lines }) => (
            <tbody key={title}>
              <tr className={table.group}>
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {title}
                </th>
              </tr>
              {lines.map((line) => row(line, { showsPillar: true, isFolded: false }))}
            </tbody>
          ))}
          {folds.map((fold) => (
            <tbody key={fold.pillar}>
              <FoldRow
                title={pillarName(t, fold.pillar)}
                counts={fold.counts}
                isUnfolded={isUnfolded(fold.pillar)}
                columnCount={columns.length + 1}
                onToggle={() => toggle(fold.pillar)}
              />
              {fold.lines.map((line) =>
                row(line, { showsPillar: false, isFolded: !isUnfolded(fold.pillar) }),
              )}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  )
}

type TableKeys = {
  readonly foldTitle: string | null
  readonly toggleAll: () => void
  readonly onOpen: (line: string, noting?: boolean) => void
}

function useTableKeys({ foldTitle, toggleAll, onOpen }: TableKeys) {
  const { t } = useLanguage()
  const section = t(texts.title)
  useShortcut('j', { title: t(uiTexts.nextRow), section, run: () => moveRowFocus(1) })
  useShortcut('k', { title: t(uiTexts.previousRow), section, run: () => moveRowFocus(-1) })
  useShortcut(foldTitle && 's', { title: foldTitle ?? '', section, run: toggleAll })
  useShortcut('e', {
    title: t(texts.writeNote),
    section,
    run: () => {
      const row = document.activeElement?.closest<HTMLElement>('tr[data-line]')
      const line = row?.dataset.line
      if (line !== undefined) onOpen(line, true)
    },
  })
}
