import type { Variation } from '#domain/report-line.ts'
import type { Language } from '#web/texts/language.ts'
import { phraseText } from '#web/texts/phrase-text.ts'
import type { FoldedLine } from './fold-lines.ts'
import { portfolioTexts as texts } from './texts.ts'
import type { NotableLine } from './use-portfolio.ts'

export function lineName(line: NotableLine, { t }: Language): string {
  if (line.workload === null) return line.name
  return t(texts.lineOfWorkload, { metric: line.name, workload: line.workload })
}

/** Without its remark on the last change: no change stands beside it here. */
export function linePhrase({ phrase }: NotableLine, language: Language): string {
  return phraseText({ ...phrase, values: { ...phrase.values, though: 'none' } }, language)
}

const effects = {
  improving: texts.better,
  worsening: texts.worse,
  changed: texts.lookWhy,
  steady: texts.steadyLine,
  'not-enough-data': texts.steadyLine,
} as const satisfies Record<Variation, string>

/** "p95 latency, 3 lines" */
export function foldedName({ lead, count }: FoldedLine, language: Language): string {
  if (count === 1) return lineName(lead, language)
  return language.t(texts.severalLines, { metric: lead.name, count })
}

/** "p95 latency, 3 lines: worse" */
export function shortWords(line: FoldedLine, language: Language): string {
  return language.t(effects[line.lead.variation], { line: foldedName(line, language) })
}
