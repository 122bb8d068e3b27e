// A control chart (individuals and moving range, XmR) splits a series into segments, each with the
// natural limits that its points are judged against; people decide on segments, never the chart.
import type { Bounds } from './metric.ts'
import type { Average, Limits } from './natural-limits.ts'

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
  _values: readonly (number | null)[],
  _options: ChartOptions = {},
): ControlChart {
  throw new Error('only the signature stands so far')
}
