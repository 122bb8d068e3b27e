// A roll-up makes one number of everything that a series said in one cycle, by the metric's rule; a
// ratio is a sum over a sum, percentiles are never averaged, and a failure is never papered over.
import type { Instant } from './instant.ts'
import type { Measurement, Origin, Reading } from './measurement.ts'
import type { Metric } from './metric.ts'

/** Half open: a measurement belongs to the period when starts <= at < ends. */
export type Period = { readonly starts: Instant; readonly ends: Instant }

export type Point = {
  readonly reading: Reading
  /** The origin whose word stands; null when nobody said anything. */
  readonly origin: Origin | null
  /** How many readings the number was made of. */
  readonly parts: number
  readonly note: 'highest-of-percentiles' | null
}

export function rollUp(
  _metric: Metric,
  _period: Period,
  _measurements: readonly Measurement[],
): Point {
  throw new Error('only the signature stands so far')
}
