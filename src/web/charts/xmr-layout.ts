import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { XmrSeries } from './xmr-series.ts'

export type Panel = {
  readonly top: number
  readonly bottom: number
  readonly y: ScaleLinear<number, number>
}

export type XmrLayout = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly step: number
  readonly x: (index: number) => number
  readonly individuals: Panel
  readonly ranges: Panel
  /** Whether there is room for the names of the limits beside the plot. */
  readonly named: boolean
}

const heights = { head: 10, flags: 16, individuals: 184, between: 28, ranges: 64, foot: 24 }
const inset = 10

/** `nameWidth` is what the longest name of a limit needs beside the plot. */
export function layoutXmr(series: XmrSeries, width: number, nameWidth: number): XmrLayout {
  const named = width >= 520
  const left = 48
  const right = width - (named ? nameWidth + 16 : 4)
  const count = series.values.length
  const step = count > 1 ? (right - left - 2 * inset) / (count - 1) : 0
  const top = heights.head + (series.annotations.length > 0 ? heights.flags : 0)
  const individualsBottom = top + heights.individuals
  const rangesTop = individualsBottom + heights.between
  const rangesBottom = rangesTop + heights.ranges
  return {
    width,
    height: rangesBottom + heights.foot,
    left,
    right,
    step,
    x: (index) => (count > 1 ? left + inset + index * step : (left + right) / 2),
    named,
    individuals: panel(individualValues(series), top, individualsBottom),
    ranges: panel([0, ...rangeValues(series)], rangesTop, rangesBottom),
  }
}

/** Where a segment begins and ends on paper: half-way between its own points and its neighbours'. */
export function segmentSpan(
  layout: XmrLayout,
  segment: { readonly from: number; readonly to: number },
  count: number,
): { readonly from: number; readonly to: number } {
  const half = layout.step / 2
  return {
    from: segment.from === 0 ? layout.left : layout.x(segment.from) - half,
    to: segment.to >= count ? layout.right : layout.x(segment.to) - half,
  }
}

function panel(values: readonly number[], top: number, bottom: number): Panel {
  const [least, most] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1]
  const room = least === most ? Math.abs(most) * 0.1 || 1 : (most - least) * 0.08
  const floor = least >= 0 ? Math.max(0, least - room) : least - room
  return { top, bottom, y: scaleLinear([floor, most + room], [bottom, top]) }
}

function individualValues(series: XmrSeries): number[] {
  const lines = series.segments.flatMap(({ limits, hidden }) => [
    hidden.lower ? null : limits.lower,
    hidden.upper ? null : limits.upper,
    limits.center,
  ])
  const goal = [series.target?.lower ?? null, series.target?.upper ?? null]
  return [...series.values, ...lines, ...goal].filter((value) => value !== null)
}

function rangeValues(series: XmrSeries): number[] {
  const lines = series.segments.map(({ limits }) => limits.rangeUpper)
  return [...series.movingRanges, ...lines].filter((value) => value !== null)
}
