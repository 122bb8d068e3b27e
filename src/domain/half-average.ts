// A half-average trend is the line through the averages of the older and the newer half of a series
// (Wheeler, Making Sense of Data); the natural limits run along it at 2.66 × mean moving range.

export type Trend = {
  /** Change per index. */
  readonly slope: number
  /** Height of the line at index 0. */
  readonly intercept: number
  /** Distance of either limit from the line. */
  readonly halfWidth: number
}

/** Null with fewer than four observed points or no moving range. */
export function halfAverageTrend(_values: readonly (number | null)[]): Trend | null {
  throw new Error('only the signature stands so far')
}

export function trendCenterAt(trend: Trend, index: number): number {
  return trend.intercept + trend.slope * index
}
