// A typed value is what a person writes into one cell of the report grid: a number in any usual spelling
// ("1,234.5", "12 %", "€ 1.2k", "90 min", "12/340"), "n/a reason", "- reason" for missing, "=" for no
// change.
import type { Reading } from './measurement.ts'
import type { ReadingRefusal } from './measurement-input.ts'
import type { Metric } from './metric.ts'

export type DecimalSeparator = '.' | ','

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
  _text: string,
  _metric: Metric,
  _decimalSeparator: DecimalSeparator,
): TypedValue {
  throw new Error('only the signature stands so far')
}
