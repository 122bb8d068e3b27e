// A control chart (individuals and moving range, XmR) splits a series into segments, each with the
// natural limits that its points are judged against; people decide on segments, never the chart.

import type { Average } from './average.ts'
import type { Bounds } from './metric.ts'
import { type Limits, naturalLimits } from './natural-limits.ts'
import { leavingOut, type Stretch, segmentStretches } from './stretch.ts'

export type ChartOptions = {
  /** Default: mean. */
  readonly center?: Average
  /** Default: as the centre. */
  readonly movingRange?: Average
  /** Half-open range of indexes whose points alone make the limits of the segment they lie in. */
  readonly baseline?: { readonly from: number; readonly to: number }
  /** Index of the first point of each later segment. */
  readonly segmentStarts?: readonly number[]
  /** Indexes of points that make no limits and no runs; far off they still show as signals. */
  readonly excluded?: readonly number[]
  readonly bounds?: Bounds
  /** Leave out moving ranges above the range limit, once, before computing the limits. */
  readonly screenRanges?: boolean
}

/** Lines beyond a natural bound are not drawn and nothing can be beyond them. */
export type HiddenLines = {
  readonly lower: boolean
  readonly upper: boolean
  readonly midLower: boolean
  readonly midUpper: boolean
}

export type Segment = {
  /** Half-open range of indexes into the series. */
  readonly from: number
  readonly to: number
  readonly limits: Limits
  readonly hidden: HiddenLines
}

/** At least one segment, oldest first. A null value is a missing period. */
export type ControlChart = {
  readonly segments: readonly Segment[]
  readonly options: ChartOptions
}

export function controlChart(
  values: readonly (number | null)[],
  options: ChartOptions = {},
): ControlChart {
  const center = options.center ?? 'mean'
  const movingRange = options.movingRange ?? center
  const screenRanges = options.screenRanges ?? false
  const bounds = options.bounds ?? { lower: null, upper: null }
  const segments = segmentStretches(values.length, options.segmentStarts).map((segment) => {
    const baseline = baselineWithin(segment, options.baseline)
    const limits = naturalLimits(values, leavingOut(options.excluded ?? [], baseline ?? segment), {
      center,
      movingRange,
      screenRanges,
      locked: baseline !== null,
    })
    return { ...segment, limits, hidden: hiddenLines(limits, bounds) }
  })
  return { segments, options }
}

/** The segment that new points are judged in. */
export function latestSegment(chart: ControlChart): Segment {
  const latest = chart.segments.at(-1)
  if (latest === undefined) throw new Error('a control chart without a segment')
  return latest
}

function baselineWithin(segment: Stretch, baseline: ChartOptions['baseline']): Stretch | null {
  if (baseline === undefined) return null
  if (baseline.from < segment.from || baseline.from >= segment.to) return null
  return { from: baseline.from, to: Math.min(baseline.to, segment.to) }
}

function hiddenLines(limits: Limits, bounds: Bounds): HiddenLines {
  const isBelow = (line: number | null) =>
    line !== null && bounds.lower !== null && line < bounds.lower - limits.tolerance
  const isAbove = (line: number | null) =>
    line !== null && bounds.upper !== null && line > bounds.upper + limits.tolerance
  return {
    lower: isBelow(limits.lower),
    upper: isAbove(limits.upper),
    midLower: isBelow(limits.midLower),
    midUpper: isAbove(limits.midUpper),
  }
}
