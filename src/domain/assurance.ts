// Assurance is what the natural limits say of a target: when the whole range that the process strays over
// meets it, it will always be met; when none of the range does, never; else it is hit and miss.
import type { Segment } from './control-chart.ts'
import type { Bounds, Target } from './metric.ts'
import type { Assurance } from './report-line.ts'

export function assuranceOf(target: Target | null, segment: Segment, bounds: Bounds): Assurance {
  if (!hasTarget(target)) return 'no-target'
  const { limits, hidden } = segment
  const lowest = hidden.lower ? bounds.lower : limits.lower
  const highest = hidden.upper ? bounds.upper : limits.upper
  if (limits.maturity === 'none' || lowest === null || highest === null) return 'not-enough-data'
  const wide = widened(target, limits.tolerance)
  if (meetsTarget(wide, lowest) && meetsTarget(wide, highest)) return 'always-met'
  const isAllBelow = wide.lower !== null && highest < wide.lower
  const isAllAbove = wide.upper !== null && lowest > wide.upper
  return isAllBelow || isAllAbove ? 'never-met' : 'hit-and-miss'
}

export function hasTarget(target: Target | null): target is Target {
  return target !== null && (target.lower !== null || target.upper !== null)
}

/** On the edge of the band counts as met. */
export function meetsTarget(target: Target, value: number): boolean {
  if (target.lower !== null && value < target.lower) return false
  return target.upper === null || value <= target.upper
}

function widened(target: Target, by: number): Target {
  return {
    lower: target.lower === null ? null : target.lower - by,
    upper: target.upper === null ? null : target.upper + by,
  }
}
