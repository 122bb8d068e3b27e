import type { ReactNode } from 'react'
import { lineName } from '#features/reports/web/line-words.ts'
import { type Line, measuredOf } from '#features/reports/web/report.ts'
import { reportColumns } from '#features/reports/web/report-columns.tsx'
import { reportTexts } from '#features/reports/web/texts.ts'
import { formatReading } from '#web/texts/format-reading.ts'
import type { Language } from '#web/texts/language.ts'
import { slotTexts as texts } from './slot-texts.ts'

export type SlotColumn = {
  readonly key: string
  readonly title: string
  readonly align?: 'end'
  readonly cell: (line: Line) => ReactNode
}

const fromReport: readonly string[] = ['now', 'change', 'recent', 'status', 'note']

/** The report's own cells, and the value of the last review before them. */
export function slotColumns(language: Language): SlotColumn[] {
  const { t } = language
  return [
    {
      key: 'metric',
      title: t(reportTexts.metric),
      cell: (line) => lineName(line, language),
    },
    {
      key: 'last',
      title: t(texts.last),
      align: 'end',
      cell: (line) => line.previous && formatReading(line.previous, measuredOf(line), language),
    },
    ...reportColumns(language).filter(({ key }) => fromReport.includes(key)),
  ]
}
