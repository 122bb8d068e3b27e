// A moving range is the step between two successive points; there is none across a missing period, a
// segment border or an excluded point.
import type { ChartOptions } from './control-chart.ts'
import { segmentStretches } from './stretch.ts'

/** One per value: |x(i) - x(i-1)|, null where there is none. */
export function movingRanges(
  values: readonly (number | null)[],
  options: Pick<ChartOptions, 'segmentStarts' | 'excluded'> = {},
): (number | null)[] {
  const starts = new Set(
    segmentStretches(values.length, options.segmentStarts).map(({ from }) => from),
  )
  const excluded = new Set(options.excluded)
  return values.map((value, i) => {
    const previous = values[i - 1] ?? null
    if (value === null || previous === null || starts.has(i)) return null
    return excluded.has(i) || excluded.has(i - 1) ? null : Math.abs(value - previous)
  })
}
