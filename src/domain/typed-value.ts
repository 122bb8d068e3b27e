// A typed value is what a person writes into one cell of the report grid: a number in any usual spelling
// ("1,234.5", "12 %", "€ 1.2k", "90 min", "12/340"), "n/a reason", "- reason" for missing, "=" for no
// change.
import { isPercentage } from './change.ts'
import type { Reading } from './measurement.ts'
import { checkReading, type EnteredNumber, type ReadingRefusal } from './measurement-input.ts'
import type { Metric } from './metric.ts'
import { typedDuration } from './typed-duration.ts'
import { type DecimalSeparator, decimalText } from './typed-number.ts'

export const typedValueRefusals = [
  'empty',
  'not-a-number',
  'unit-does-not-fit',
  'not-a-ratio',
] as const
export type TypedValueRefusal = (typeof typedValueRefusals)[number] | ReadingRefusal

export type TypedValue =
  | { readonly kind: 'reading'; readonly reading: Reading }
  /** "=": the value of the last report holds. */
  | { readonly kind: 'no-change' }
  | { readonly kind: 'refused'; readonly code: TypedValueRefusal }

/** The separator settles what is ambiguous ("1,234"); durations come out in the metric's unit. */
export function parseTypedValue(
  text: string,
  metric: Metric,
  separator: DecimalSeparator,
): TypedValue {
  const typed = text
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .replace(/[−–—]/g, '-')
    .trim()
  if (typed === '') return { kind: 'refused', code: 'empty' }
  if (typed === '=') return { kind: 'no-change' }
  const notApplicable = /^n\/?a\b[ :,-]*(.*)$/i.exec(typed)
  if (notApplicable !== null) {
    return checkReading(
      metric,
      { state: 'not-applicable', reason: notApplicable[1] ?? '' },
      'whole-cycle',
    )
  }
  const entered = typedNumber(typed, metric, separator)
  if (typeof entered === 'object') return checkReading(metric, entered, 'whole-cycle')
  const missing = /^-+(?:$| (.*)|([^\d.,-].*))/.exec(typed)
  if (missing === null) return { kind: 'refused', code: entered }
  const reason = (missing[1] ?? missing[2] ?? '').trim()
  return { kind: 'reading', reading: { state: 'missing', reason } }
}

type NumberRefusal = Exclude<(typeof typedValueRefusals)[number], 'empty'>

function typedNumber(
  typed: string,
  metric: Metric,
  separator: DecimalSeparator,
): EnteredNumber | NumberRefusal {
  const yesOrNo = metric.kind === 'boolean' ? yesNo[typed.toLowerCase()] : undefined
  if (yesOrNo !== undefined) return { state: 'measured', value: yesOrNo }
  const parts = /^(.*\d.*?) ?(?:\/|\bof\b) ?(.*\d.*)$/.exec(typed)
  if (parts === null) return quantity(typed, metric, separator)
  if (metric.rollUp !== 'ratio' && metric.kind !== 'percent') return 'not-a-ratio'
  const numerator = plainNumber(withoutCurrency(parts[1] ?? '', metric), separator)
  const denominator = plainNumber(parts[2] ?? '', separator)
  if (numerator === null || denominator === null) return 'not-a-number'
  return { state: 'measured', numerator, denominator }
}

const yesNo: Readonly<Record<string, number>> = { yes: 1, y: 1, true: 1, no: 0, n: 0, false: 0 }

function quantity(
  typed: string,
  metric: Metric,
  separator: DecimalSeparator,
): EnteredNumber | NumberRefusal {
  const bare = withoutUnit(withoutCurrency(typed, metric), metric)
  const value =
    (metric.kind === 'duration' ? typedDuration(typed, metric.unit, separator) : null) ??
    plainNumber(bare, separator, metric.kind === 'duration' ? {} : multiples)
  if (value !== null) return { state: 'measured', value }
  return /^[+-]?[^\w]*\d/.test(typed) ? misfit(typed) : 'not-a-number'
}

/** Digits with something else around them carry a unit that is not the metric's. */
function misfit(typed: string): NumberRefusal {
  return /[a-z%€$£¥]/i.test(typed) ? 'unit-does-not-fit' : 'not-a-number'
}

const multiples: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, bn: 9 }

/** "1.2k" is read as 1.2e3, so that no multiplication makes a fraction of a count. */
function plainNumber(
  typed: string,
  separator: DecimalSeparator,
  exponents: Readonly<Record<string, number>> = multiples,
): number | null {
  const [, digits = '', multiple = ''] = /^(.*?) ?(k|m|bn?)?$/i.exec(typed) ?? []
  const number = decimalText(digits, separator)
  if (number === null) return null
  if (multiple === '') return Number(number)
  const exponent = exponents[multiple.toLowerCase()]
  return exponent === undefined || /e/i.test(number) ? null : Number(`${number}e${exponent}`)
}

function withoutCurrency(typed: string, metric: Metric): string {
  if (metric.kind !== 'money' && !metric.unit.startsWith('currency')) return typed
  return typed
    .replace(/^(-?) ?(?:[A-Z]{3}\b|\p{Sc}) ?/u, '$1')
    .replace(/ ?(?:\b[A-Z]{3}|\p{Sc})$/u, '')
}

/** Without the metric's own unit, in full ("deploys/period") or its first word ("deploys"). */
function withoutUnit(typed: string, metric: Metric): string {
  if (isPercentage(metric)) return typed.replace(/ ?(?:%|percent|pct)$/i, '')
  const lower = typed.toLowerCase()
  for (const unit of [metric.unit, metric.unit.split(/[/ ]/)[0] ?? metric.unit]) {
    if (unit !== '' && lower.endsWith(unit.toLowerCase()))
      return typed.slice(0, -unit.length).trim()
  }
  return typed
}
