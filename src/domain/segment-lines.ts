// The lines of a segment as distances from its centre, each moved out by the tolerance: what is farther
// away is strictly beyond the line. Infinite where a natural bound hides the line.
import type { Segment } from './control-chart.ts'
import type { Side } from './signal.ts'

export type SideLines = { readonly mid: number; readonly limit: number }

export type SegmentLines = Readonly<Record<Side, SideLines>> & {
  readonly center: number
  readonly tolerance: number
  /** The longest step that is no signal. */
  readonly range: number
}

/** Null where the limits are not to be used yet. */
export function segmentLines({ limits, hidden }: Segment): SegmentLines | null {
  const { center, upper, lower, midUpper, midLower, rangeUpper, tolerance } = limits
  if (limits.maturity === 'none') return null
  if (center === null || upper === null || lower === null) return null
  if (midUpper === null || midLower === null || rangeUpper === null) return null
  const distance = (line: number, isHidden: boolean) =>
    isHidden ? Infinity : Math.abs(line - center) + tolerance
  return {
    center,
    tolerance,
    range: rangeUpper + tolerance,
    above: {
      mid: distance(midUpper, hidden.midUpper),
      limit: distance(upper, hidden.upper),
    },
    below: {
      mid: distance(midLower, hidden.midLower),
      limit: distance(lower, hidden.lower),
    },
  }
}
