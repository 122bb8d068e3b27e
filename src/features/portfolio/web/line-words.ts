import type { Language } from '#web/texts/language.ts'
import { phraseText } from '#web/texts/phrase-text.ts'
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
