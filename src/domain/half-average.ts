// A half-average trend is the line through the averages of the older and the newer half of a series
// (Wheeler, Making Sense of Data); the natural limits run along it at 2.66 × mean moving range.
import { mean } from './average.ts'
import { type ControlChart, controlChart, latestSegment } from './control-chart.ts'

export type Trend = {
  /** Change per index. */
  readonly slope: number
  /** Height of the line at index 0. */
  readonly intercept: number
  /** Distance of either limit from the line. */
  readonly halfWidth: number
}

/** Null with fewer than four observed points or no moving range. The middle one of an odd number is left out. */
export function halfAverageTrend(values: readonly (number | null)[]): Trend | null {
  const observed = values.flatMap((value, index) => (value === null ? [] : [{ index, value }]))
  if (observed.length < 4) return null
  const half = observed.length >> 1
  const older = centreOfMass(observed.slice(0, half))
  const newer = centreOfMass(observed.slice(-half))
  const { upper, center } = latestSegment(controlChart(values)).limits
  if (older === null || newer === null || upper === null || center === null) return null
  const slope = (newer.value - older.value) / (newer.index - older.index)
  return { slope, intercept: older.value - slope * older.index, halfWidth: upper - center }
}

export function trendCenterAt(trend: Trend, index: number): number {
  return trend.intercept + trend.slope * index
}

export type TrendChart = {
  readonly trend: Trend
  /** Heights above the trend line, to be judged by the chart. */
  readonly residuals: readonly (number | null)[]
  readonly chart: ControlChart
}

/** The chart along the trend: its limits are those of the values, laid around a centre of zero. */
export function trendChart(values: readonly (number | null)[]): TrendChart | null {
  const trend = halfAverageTrend(values)
  if (trend === null) return null
  const { limits } = latestSegment(controlChart(values))
  const { halfWidth } = trend
  const segment = {
    from: 0,
    to: values.length,
    limits: {
      ...limits,
      center: 0,
      lower: -halfWidth,
      upper: halfWidth,
      midLower: -halfWidth / 2,
      midUpper: halfWidth / 2,
    },
    hidden: { lower: false, upper: false, midLower: false, midUpper: false },
  }
  return {
    trend,
    residuals: values.map((value, i) => (value === null ? null : value - trendCenterAt(trend, i))),
    chart: { segments: [segment], options: {} },
  }
}

type Observed = { readonly index: number; readonly value: number }

function centreOfMass(points: readonly Observed[]): Observed | null {
  const index = mean(points.map((point) => point.index))
  const value = mean(points.map((point) => point.value))
  return index === null || value === null ? null : { index, value }
}
