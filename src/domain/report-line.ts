// A report line says of one series: now, last report, change, normal range, variation (what the rules
// and the direction say), assurance (what the limits say of the target), and the same in words.
import type { ChartOptions } from './control-chart.ts'
import type { Reading } from './measurement.ts'
import type { Metric, Target } from './metric.ts'
import type { Maturity } from './natural-limits.ts'
import type { Phrase } from './phrase.ts'
import type { Point } from './roll-up.ts'
import type { Signal } from './signal.ts'

export type CyclePoint = { readonly cycleKey: string; readonly point: Point }

export type ReportLineInput = {
  readonly metric: Metric
  /** The workload that the series is about; null for the whole team. */
  readonly workloadId: string | null
  readonly target: Target | null
  /** Oldest first; the last one is the cycle that is reported. At least one, at most 52. */
  readonly points: readonly CyclePoint[]
  /** The metric's bounds are added. */
  readonly chart: Omit<ChartOptions, 'bounds'>
  /** Index of the last point that a review has seen; null before the first review. */
  readonly lastReviewed: number | null
}

export type Change = {
  readonly absolute: number
  /** Null where the base is zero, for percentages and for yes/no. */
  readonly percent: number | null
  /** Percentage points; null unless the unit is a percentage. */
  readonly points: number | null
}

export type NormalRange = {
  readonly center: number | null
  /** Null with too few points, or where the line lies beyond a natural bound. */
  readonly lower: number | null
  readonly upper: number | null
  readonly maturity: Maturity
}

export const variations = [
  'improving',
  'worsening',
  'changed',
  'steady',
  'not-enough-data',
] as const
export type Variation = (typeof variations)[number]

export const assurances = [
  'always-met',
  'never-met',
  'hit-and-miss',
  'no-target',
  'not-enough-data',
] as const
export type Assurance = (typeof assurances)[number]

/** Indexes are those of the input's points. New: it includes a point after the last review. */
export type LineSignal = Signal & { readonly isNew: boolean }

export type ReportLine = {
  readonly metric: Metric
  readonly workloadId: string | null
  readonly target: Target | null
  readonly now: Reading
  /** Of the last review; of the cycle before where no review came before. Null when there is none. */
  readonly previous: Reading | null
  /** Null unless both are measured. */
  readonly change: Change | null
  readonly normalRange: NormalRange
  readonly variation: Variation
  readonly assurance: Assurance
  /** Null without a target or a measured value. */
  readonly targetMet: boolean | null
  readonly signals: readonly LineSignal[]
  readonly lastReviewed: number | null
  /** Index of the reported point. */
  readonly newest: number
  readonly phrase: Phrase
}
