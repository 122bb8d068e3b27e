// A number is told in the unit of its metric ("319 ms", "€1.42", "57 /cycle"), with digits few enough to
// scan and enough to tell neighbours apart; the unit never changes along a column.
import type { Metric } from './metric.ts'

export type Measured = Pick<Metric, 'unit' | 'kind'>

/** What Intl.NumberFormat takes. */
export type Digits = {
  readonly notation?: 'compact'
  readonly maximumFractionDigits?: number
  readonly maximumSignificantDigits?: number
}

const shortUnits: Readonly<Record<string, string>> = {
  count: '',
  boolean: '',
  seconds: 's',
  minutes: 'min',
  hours: 'h',
  days: 'd',
}

export function isMoney(metric: Measured): boolean {
  return metric.kind === 'money' || /^currency\b/.test(metric.unit)
}

/** What stands after the number: "ms", "%", "/cycle"; empty for a bare count. */
export function unitText(metric: Measured): string {
  const [unit = '', per] = metric.unit.split('/')
  const rate = per === undefined ? '' : `/${per === 'period' ? 'cycle' : per}`
  if (isMoney(metric) || rate !== '') return rate
  return shortUnits[unit] ?? unit
}

export function digitsOf(value: number, metric: Measured): Digits {
  const size = Math.abs(value)
  if (isMoney(metric)) {
    if (size >= 10_000) return { notation: 'compact', maximumSignificantDigits: 3 }
    return { maximumFractionDigits: size >= 100 ? 0 : 2 }
  }
  if (size >= 1_000_000) return { notation: 'compact', maximumSignificantDigits: 4 }
  if (metric.unit === '%' && size > 99 && size < 100) {
    return { maximumFractionDigits: ninesDigits(size) }
  }
  if (size >= 100 || Number.isInteger(value)) return { maximumFractionDigits: 0 }
  if (size >= 10) return { maximumFractionDigits: 1 }
  return size >= 1 ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 2 }
}

/** 99.982 % and 99.95 % differ by what is missing to 100, so that two digits of the rest are kept. */
function ninesDigits(percent: number): number {
  return Math.min(6, 1 + Math.ceil(-Math.log10(100 - percent)))
}
