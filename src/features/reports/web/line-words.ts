// What a line says in words, for the table, the drawer and the files alike.
import { unitText } from '#domain/reading-text.ts'
import { formatQuantity, unitSpace } from '#web/texts/format-quantity.ts'
import type { Language } from '#web/texts/language.ts'
import { phraseText } from '#web/texts/phrase-text.ts'
import type { Status } from '#web/ui/status-mark.tsx'
import { type Line, measuredOf } from './report.ts'
import { reportTexts as texts } from './texts.ts'

export function lineName(line: Pick<Line, 'metric' | 'workload'>, { t }: Language): string {
  const { metric, workload } = line
  if (workload === null) return metric.name
  return t(texts.lineOfWorkload, { metric: metric.name, workload: workload.name })
}

/** A status, and a word in place of its own where there is no number to judge. */
export function lineStatus({ now, variation }: Line, { t }: Language) {
  const told = (status: Status, text?: string) => ({ status, ...(text ? { text } : {}) })
  switch (now.state) {
    case 'measured':
      return told(variation)
    case 'failed':
      return told('failed')
    case 'not-applicable':
      return told('not-enough-data', t(texts.notApplicable))
    case 'missing':
      return told('not-enough-data', t(now.reason === '' ? texts.notReported : texts.notMeasured))
  }
}

/** What the status leaves to say; empty where it says it all. */
export function linePhrase(line: Line, language: Language): string {
  if (line.now.state !== 'measured') return line.now.reason
  return line.phrase.code === 'steady' ? '' : phraseText(line.phrase, language)
}

export function rangeText(line: Line, language: Language): string {
  const { t } = language
  return spanText(line, line.normalRange, language, {
    upTo: (upper) => t(texts.rangeUpTo, { upper }),
    from: (lower) => t(texts.rangeFrom, { lower }),
  })
}

export function targetText(line: Line, language: Language): string {
  const { t } = language
  return spanText(line, line.target ?? { lower: null, upper: null }, language, {
    upTo: (upper) => t(texts.atMost, { upper }),
    from: (lower) => t(texts.atLeast, { lower }),
  })
}

type Bounds = { readonly lower: number | null; readonly upper: number | null }
type OneSided = Readonly<Record<'upTo' | 'from', (bound: string) => string>>

/** "390 – 505 ms": the unit once. */
function spanText(line: Line, { lower, upper }: Bounds, language: Language, one: OneSided) {
  const measured = measuredOf(line)
  const text = (value: number) => formatQuantity(value, measured, language)
  if (lower !== null && upper !== null) {
    const unit = `${unitSpace}${unitText(measured)}`
    const bare = text(lower).endsWith(unit) ? text(lower).slice(0, -unit.length) : text(lower)
    return language.t(texts.range, { lower: bare, upper: text(upper) })
  }
  if (upper !== null) return one.upTo(text(upper))
  return lower === null ? '' : one.from(text(lower))
}
