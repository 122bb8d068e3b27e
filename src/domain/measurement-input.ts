// A measurement that is entered must be possible for its metric: counts are whole, ratios bring what is
// divided, yes/no is 1 or 0, and nothing lies beyond a natural bound; what is not is refused by name.
import type { Reading } from './measurement.ts'
import type { Bounds, Metric } from './metric.ts'

export type EnteredReading =
  | EnteredNumber
  | { readonly state: 'missing' | 'not-applicable' | 'failed'; readonly reason: string }

export type EnteredNumber = {
  readonly state: 'measured'
  readonly value?: number | null
  readonly numerator?: number | null
  readonly denominator?: number | null
}

export const readingRefusals = [
  'value-needed',
  'not-finite',
  'not-a-whole-count',
  'parts-needed',
  'zero-denominator',
  'negative-denominator',
  'not-yes-or-no',
  'below-bound',
  'above-bound',
  'reason-needed',
] as const
export type ReadingRefusal = (typeof readingRefusals)[number]

export type CheckedReading =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'refused'; readonly code: ReadingRefusal }

type EnteredFor = Pick<Metric, 'kind' | 'rollUp' | 'scale' | 'bounds'>

/**
 * A ratio needs numerator and denominator, unless the reading stands for a whole cycle: what a person
 * types from a dashboard may be the bare quotient, and nothing is ever averaged with it.
 */
export function checkReading(
  metric: EnteredFor,
  entered: EnteredReading,
  span: 'part-of-cycle' | 'whole-cycle',
): CheckedReading {
  if (entered.state === 'measured') return checkNumber(metric, entered, span)
  const reason = entered.reason.trim()
  if (entered.state === 'not-applicable' && reason === '') return refused('reason-needed')
  return { kind: 'reading', reading: { state: entered.state, reason } }
}

function checkNumber(
  metric: EnteredFor,
  { value = null, numerator = null, denominator = null }: EnteredNumber,
  span: 'part-of-cycle' | 'whole-cycle',
): CheckedReading {
  if (![value, numerator, denominator].every((one) => one === null || isMeasurable(one))) {
    return refused('not-finite')
  }
  const isQuotient = metric.rollUp === 'ratio' || (metric.kind === 'percent' && value === null)
  if (isQuotient && numerator !== null && denominator !== null) {
    return checkQuotient(metric, numerator, denominator)
  }
  if (metric.rollUp === 'ratio' && span === 'part-of-cycle') return refused('parts-needed')
  if (value === null) return refused(isQuotient ? 'parts-needed' : 'value-needed')
  if (metric.kind === 'boolean' && value !== 0 && value !== 1) return refused('not-yes-or-no')
  const mayBeFraction = metric.rollUp === 'mean' || metric.rollUp === 'median'
  if (metric.kind === 'count' && !mayBeFraction && !Number.isInteger(value)) {
    return refused('not-a-whole-count')
  }
  return withinBounds(metric.bounds, value, numerator, denominator)
}

/** A ratio over nothing keeps its parts for the sums of the roll-up; only that reads its value of 0. */
function checkQuotient(metric: EnteredFor, numerator: number, denominator: number): CheckedReading {
  if (denominator < 0) return refused('negative-denominator')
  if (denominator === 0) {
    if (metric.rollUp !== 'ratio') return refused('zero-denominator')
    return measured(0, numerator, denominator)
  }
  const scale = metric.rollUp === 'ratio' ? metric.scale : 100
  return withinBounds(metric.bounds, (numerator / denominator) * scale, numerator, denominator)
}

function withinBounds(
  bounds: Bounds,
  value: number,
  numerator: number | null,
  denominator: number | null,
): CheckedReading {
  if (!isMeasurable(value)) return refused('not-finite')
  if (bounds.lower !== null && value < bounds.lower) return refused('below-bound')
  if (bounds.upper !== null && value > bounds.upper) return refused('above-bound')
  return measured(value, numerator, denominator)
}

/** So far from the end of the numbers that no sum and no limit of them leaves it. */
function isMeasurable(number: number): boolean {
  return Math.abs(number) <= 1e100
}

function measured(
  value: number,
  numerator: number | null,
  denominator: number | null,
): CheckedReading {
  return { kind: 'reading', reading: { state: 'measured', value, numerator, denominator } }
}

function refused(code: ReadingRefusal): CheckedReading {
  return { kind: 'refused', code }
}
