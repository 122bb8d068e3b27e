import type { Translate } from '#web/texts/translate.ts'
import { portfolioTexts as texts } from './texts.ts'
import type { TeamReadiness } from './use-readiness.ts'

export function valueCount(readiness: TeamReadiness): number {
  const { filled, missing, explained, failed, notApplicable } = readiness
  return filled + missing + explained + failed + notApplicable
}

/** What is still open: "4 of 19 missing", "1 collection failed"; nothing where all is there. */
export function openWords(t: Translate, readiness: TeamReadiness): string[] {
  const { missing, failed } = readiness
  const total = valueCount(readiness)
  if (total === 0) return [t(texts.noMetrics)]
  return [
    ...(missing > 0 ? [t(texts.missing, { count: missing, total })] : []),
    ...(failed > 0 ? [t(texts.failed, { count: failed })] : []),
  ]
}
