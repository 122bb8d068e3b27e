// A series analysis is what the chart says about bare numbers: limits, their maturity, and the signals;
// nothing is rounded, and with fewer than six points there is no signal.
import type { Average, Maturity } from './natural-limits.ts'
import type { SignalRule } from './signal.ts'

export type SeriesAnalysisOptions = {
  readonly center?: Average
  /** Half-open range of indexes. */
  readonly baseline?: { readonly from: number; readonly to: number }
}

export type SeriesAnalysis = {
  /** How many observed points the limits rest on: those of the baseline when there is one. */
  n: number
  center: number | null
  meanMovingRange: number | null
  lower: number | null
  upper: number | null
  rangeUpper: number | null
  maturity: Maturity
  /** Indexes from 0 into the values, missing ones counted. */
  signals: { rule: SignalRule; points: number[] }[]
}

export function analyseSeries(
  _values: readonly (number | null)[],
  _options: SeriesAnalysisOptions = {},
): SeriesAnalysis {
  throw new Error('only the signature stands so far')
}
