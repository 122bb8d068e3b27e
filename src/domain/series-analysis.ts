// A series analysis is what the chart says about bare numbers: limits, their maturity, and the signals;
// nothing is rounded, and with fewer than six points there is no signal.
import type { Average } from './average.ts'
import { controlChart, latestSegment } from './control-chart.ts'
import { findSignals } from './find-signals.ts'
import type { Maturity } from './natural-limits.ts'
import type { SignalRule } from './signal.ts'

export type SeriesAnalysisOptions = {
  readonly center?: Average
  /** Half-open range of indexes, [from, to). */
  readonly baseline?: readonly [from: number, to: number]
}

export type SeriesAnalysis = {
  /** How many observed points the limits rest on: those of the baseline when there is one. */
  readonly n: number
  readonly center: number | null
  readonly meanMovingRange: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly rangeUpper: number | null
  readonly maturity: Maturity
  /** Indexes from 0 into the values, missing ones counted. */
  readonly signals: readonly { readonly rule: SignalRule; readonly points: readonly number[] }[]
}

export function analyseSeries(
  values: readonly (number | null)[],
  options: SeriesAnalysisOptions = {},
): SeriesAnalysis {
  const { center = 'mean', baseline } = options
  const chart = controlChart(
    values,
    baseline ? { center, baseline: { from: baseline[0], to: baseline[1] } } : { center },
  )
  const limits = latestSegment(chart).limits
  return {
    n: limits.n,
    center: limits.center,
    meanMovingRange: limits.meanMovingRange,
    lower: limits.lower,
    upper: limits.upper,
    rangeUpper: limits.rangeUpper,
    maturity: limits.maturity,
    signals: findSignals(values, chart).map(({ rule, points }) => ({ rule, points })),
  }
}
