import type { ReactNode } from 'react'
import { Sparkline } from '#web/charts/sparkline.tsx'
import { sparklineSeries } from '#web/charts/sparkline-series.ts'
import { formatReading } from '#web/texts/format-reading.ts'
import type { Language } from '#web/texts/language.ts'
import { Delta } from '#web/ui/delta.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import { lineName, linePhrase, lineStatus, rangeText, targetText } from './line-words.ts'
import { type Line, measuredOf } from './report.ts'
import classes from './report-table.module.css'
import { reportTexts as texts } from './texts.ts'

export type ReportColumn = {
  readonly key: string
  readonly title: string
  readonly align?: 'end'
  readonly cell: (line: Line) => ReactNode
}

/** All but the first, which names the line. */
export function reportColumns(language: Language): ReportColumn[] {
  const { t } = language
  return [
    { key: 'now', title: t(texts.now), align: 'end', cell: (line) => nowCell(line, language) },
    {
      key: 'change',
      title: t(texts.change),
      align: 'end',
      cell: (line) =>
        line.now.state === 'measured' && <Delta change={line.change} metric={measuredOf(line)} />,
    },
    {
      key: 'range',
      title: t(texts.normalRange),
      align: 'end',
      cell: (line) => rangeText(line, language),
    },
    {
      key: 'recent',
      title: t(texts.recent),
      cell: (line) => (
        <Sparkline {...sparklineSeries(line)} label={lineName(line, language)} decorative />
      ),
    },
    { key: 'status', title: t(texts.status), cell: (line) => statusCell(line, language) },
    { key: 'note', title: t(texts.note), cell: (line) => noteCell(line, language) },
    { key: 'target', title: t(texts.target), cell: (line) => targetCell(line, language) },
  ]
}

/** A failed or absent reading is never an older value. */
function nowCell(line: Line, language: Language): ReactNode {
  const text = formatReading(line.now, measuredOf(line), language)
  if (line.now.state === 'measured') return <strong className={classes.now}>{text}</strong>
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="wc-unseen">{text}</span>
    </>
  )
}

function statusCell(line: Line, language: Language): ReactNode {
  const phrase = linePhrase(line, language)
  return (
    <>
      <StatusMark {...lineStatus(line, language)} />
      {phrase !== '' && <span className={classes.under}>{phrase}</span>}
    </>
  )
}

/** What was said the last time stands in only where there is something to talk about. */
function noteCell({ note, lastNote, variation }: Line, { t }: Language): ReactNode {
  if (note) return <span className={classes.note}>{note.text}</span>
  if (!lastNote || variation === 'steady' || variation === 'not-enough-data') return null
  const { cycle, text } = lastNote
  return <span className={classes.lastNote}>{t(texts.lastNote, { cycle, text })}</span>
}

function targetCell(line: Line, language: Language): ReactNode {
  const missed = line.targetMet === false && language.t(texts.missed)
  return (
    <>
      {targetText(line, language)} {missed && <span className={classes.missed}>{missed}</span>}
    </>
  )
}
