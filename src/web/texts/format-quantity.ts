// A quantity is a number in the unit of its metric: "319 ms", "0.35 %", "€1.42", "57 /cycle". Digits are
// few enough to scan and enough to tell neighbours apart; a unit never changes along a column.
import type { Metric } from '#domain/metric.ts'
import type { Language } from './language.ts'
import { readingTexts } from './reading-texts.ts'

export type Measured = Pick<Metric, 'unit' | 'kind'> & {
  /** ISO 4217; the organisation's where there is none. */
  readonly currency?: string | null
}

/** Never breaks a line between a number and its unit. */
export const unitSpace = '\u00a0'

const shortUnits: Readonly<Record<string, string>> = {
  count: '',
  boolean: '',
  seconds: 's',
  minutes: 'min',
  hours: 'h',
  days: 'd',
}

function isMoney(metric: Measured): boolean {
  return metric.kind === 'money' || /^currency\b/.test(metric.unit)
}

/** What stands after the number: "ms", "%", "/cycle"; empty for a bare count. */
export function unitText(metric: Measured): string {
  const [unit = '', per] = metric.unit.split('/')
  const rate = per === undefined ? '' : `/${per === 'period' ? 'cycle' : per}`
  if (isMoney(metric) || rate !== '') return rate
  return shortUnits[unit] ?? unit
}

export function formatQuantity(value: number, metric: Measured, language: Language): string {
  const { t, format } = language
  if (metric.kind === 'boolean') return t(value === 0 ? readingTexts.no : readingTexts.yes)
  const unit = unitText(metric)
  const number = isMoney(metric)
    ? format.money(value, { ...currencyOf(metric), ...moneyDigits(value) })
    : format.number(value, numberDigits(value, metric.unit))
  return unit === '' ? number : `${number}${unitSpace}${unit}`
}

function currencyOf({ currency }: Measured): Intl.NumberFormatOptions {
  return typeof currency === 'string' ? { currency } : {}
}

function moneyDigits(value: number): Intl.NumberFormatOptions {
  if (Math.abs(value) >= 10_000) return { notation: 'compact', maximumSignificantDigits: 3 }
  return Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : { maximumFractionDigits: 2 }
}

function numberDigits(value: number, unit: string): Intl.NumberFormatOptions {
  const size = Math.abs(value)
  if (size >= 1_000_000) return { notation: 'compact', maximumSignificantDigits: 4 }
  if (unit === '%' && size > 99 && size < 100) return { maximumFractionDigits: ninesDigits(size) }
  if (size >= 100 || Number.isInteger(value)) return { maximumFractionDigits: 0 }
  if (size >= 10) return { maximumFractionDigits: 1 }
  return size >= 1 ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 2 }
}

/** 99.982 % and 99.95 % differ by what is missing to 100, so that two digits of the rest are kept. */
function ninesDigits(percent: number): number {
  return Math.min(6, 1 + Math.ceil(-Math.log10(100 - percent)))
}
