// A measurement that is entered must be possible for its metric: counts are whole, ratios bring what is
// divided, yes/no is 1 or 0, and nothing lies beyond a natural bound; what is not is refused by name.
import type { Reading } from './measurement.ts'
import type { Metric } from './metric.ts'

export type EnteredReading =
  | {
      readonly state: 'measured'
      readonly value?: number | null
      readonly numerator?: number | null
      readonly denominator?: number | null
    }
  | { readonly state: 'missing' | 'not-applicable' | 'failed'; readonly reason: string }

export const readingRefusals = [
  'value-needed',
  'not-finite',
  'not-a-whole-count',
  'parts-needed',
  'negative-denominator',
  'value-differs-from-parts',
  'not-yes-or-no',
  'below-bound',
  'above-bound',
  'reason-needed',
] as const
export type ReadingRefusal = (typeof readingRefusals)[number]

export type CheckedReading =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'refused'; readonly code: ReadingRefusal }

/**
 * A ratio needs numerator and denominator, unless the reading stands for a whole cycle: what a person
 * types from a dashboard may be the bare quotient, and nothing is ever averaged with it.
 */
export function checkReading(
  _metric: Pick<Metric, 'kind' | 'rollUp' | 'scale' | 'bounds'>,
  _entered: EnteredReading,
  _span: 'part-of-cycle' | 'whole-cycle',
): CheckedReading {
  throw new Error('only the signature stands so far')
}
