// A moving range is the step between two successive points; there is none across a missing period, a
// segment border or an excluded point.
import type { ChartOptions } from './control-chart.ts'

/** One per value: |x(i) - x(i-1)|, null where there is none. */
export function movingRanges(
  _values: readonly (number | null)[],
  _options: ChartOptions = {},
): (number | null)[] {
  throw new Error('only the signature stands so far')
}
