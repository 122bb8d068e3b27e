// What stands in a cell of the grid and what it means: a reading to send, or why it cannot be one.
import type { Reading } from '#domain/measurement.ts'
import type { Metric } from '#domain/metric.ts'
import type { DecimalSeparator } from '#domain/typed-number.ts'
import { parseTypedValue, type TypedValueRefusal } from '#domain/typed-value.ts'
import type { SentReading } from './outbox.ts'

export type CellProblem = TypedValueRefusal | 'no-earlier-value'

export type TypedCell =
  /** Null takes the typed value back. */
  | { readonly kind: 'reading'; readonly reading: SentReading | null }
  | { readonly kind: 'problem'; readonly problem: CellProblem }

export type CellGround = {
  readonly metric: Metric
  readonly previous: Reading | null
}

export function readCell(
  text: string,
  { metric, previous }: CellGround,
  separator: DecimalSeparator,
): TypedCell {
  if (text.trim() === '') return { kind: 'reading', reading: null }
  const typed = parseTypedValue(text, metric, separator)
  switch (typed.kind) {
    case 'refused':
      return { kind: 'problem', problem: typed.code }
    case 'reading':
      return { kind: 'reading', reading: sentReading(typed.reading) }
    case 'no-change':
      return previous === null || previous.state === 'failed'
        ? { kind: 'problem', problem: 'no-earlier-value' }
        : { kind: 'reading', reading: sentReading(previous) }
  }
}

function sentReading(reading: Reading): SentReading {
  switch (reading.state) {
    case 'measured': {
      const { value, numerator, denominator } = reading
      if (numerator === null || denominator === null) return { value }
      return { numerator, denominator }
    }
    case 'not-applicable':
      return { notApplicable: reading.reason }
    default:
      return { missing: reading.reason }
  }
}

/** The text that reads as this reading; empty where nobody typed one. */
export function cellText(reading: Reading | null, separator: DecimalSeparator): string {
  if (reading === null || reading.state === 'failed') return ''
  if (reading.state === 'missing') return `- ${reading.reason}`.trim()
  if (reading.state === 'not-applicable') return `n/a ${reading.reason}`
  const number = (value: number) => String(value).replace('.', separator)
  const { value, numerator, denominator } = reading
  if (numerator !== null && denominator !== null) {
    return `${number(numerator)}/${number(denominator)}`
  }
  return number(value)
}

export function decimalSeparator(locale: string): DecimalSeparator {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.'
}
