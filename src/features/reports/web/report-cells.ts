// A report as a table of raw numbers and words, for the clipboard and for files.
import type { Language } from '#web/texts/language.ts'
import { phraseText } from '#web/texts/phrase-text.ts'
import { pillarName } from '#web/texts/pillar-name.ts'
import type { Cell } from '#web/ui/table-text.ts'
import type { Line } from './report.ts'
import { reportTexts as texts } from './texts.ts'

export function reportCells(lines: readonly Line[], language: Language): Cell[][] {
  const columns = cellColumns(language)
  return [
    columns.map(({ title }) => title),
    ...lines.map((line) => columns.map(({ cell }) => cell(line))),
  ]
}

type CellColumn = { readonly title: string; readonly cell: (line: Line) => Cell }

function cellColumns(language: Language): CellColumn[] {
  const { t } = language
  return [
    { title: t(texts.pillar), cell: ({ metric }) => pillarName(t, metric.pillar) },
    { title: t(texts.metric), cell: ({ metric }) => metric.name },
    { title: t(texts.key), cell: ({ metric }) => metric.key },
    { title: t(texts.workload), cell: ({ workload }) => workload?.name ?? null },
    { title: t(texts.now), cell: ({ now }) => measuredValue(now) },
    { title: t(texts.last), cell: ({ previous }) => measuredValue(previous) },
    { title: t(texts.change), cell: ({ change }) => change?.absolute ?? null },
    { title: t(texts.changePercent), cell: ({ change }) => change?.percent ?? null },
    { title: t(texts.normalLower), cell: ({ normalRange }) => normalRange.lower },
    { title: t(texts.normalUpper), cell: ({ normalRange }) => normalRange.upper },
    { title: t(texts.status), cell: ({ variation }) => variation },
    { title: t(texts.says), cell: ({ phrase }) => phraseText(phrase, language) },
    { title: t(texts.targetLower), cell: ({ target }) => target?.lower ?? null },
    { title: t(texts.targetUpper), cell: ({ target }) => target?.upper ?? null },
    { title: t(texts.note), cell: ({ note }) => note?.text ?? null },
  ]
}

function measuredValue(reading: Line['previous']): number | null {
  return reading?.state === 'measured' ? reading.value : null
}
