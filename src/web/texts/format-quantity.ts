// A quantity is a number in the unit of its metric: "319 ms", "0.35 %", "€1.42", "57 /cycle". Digits are
// few enough to scan and enough to tell neighbours apart; a unit never changes along a column.
import type { Metric } from '#domain/metric.ts'
import { digitsOf, isMoney, unitText } from '#domain/reading-text.ts'
import type { Language } from './language.ts'
import { readingTexts } from './reading-texts.ts'

export type Measured = Pick<Metric, 'unit' | 'kind'> & {
  /** ISO 4217; the organisation's where there is none. */
  readonly currency?: string | null
}

/** Never breaks a line between a number and its unit. */
export const unitSpace = '\u00a0'

export function formatQuantity(value: number, metric: Measured, language: Language): string {
  const { t, format } = language
  if (metric.kind === 'boolean') return t(value === 0 ? readingTexts.no : readingTexts.yes)
  const unit = unitText(metric)
  const number = isMoney(metric)
    ? format.money(value, { ...currencyOf(metric), ...digitsOf(value, metric) })
    : format.number(value, digitsOf(value, metric))
  return unit === '' ? number : `${number}${unitSpace}${unit}`
}

function currencyOf({ currency }: Measured): Intl.NumberFormatOptions {
  return typeof currency === 'string' ? { currency } : {}
}
