// The evidence of an effect is what a metric did before an action was done and after it: averages of both
// spans, and the signals (domain/signal.ts) of the later one against the natural limits of the earlier.
// The cycle in which it was done belongs to neither.
import { mean, median } from './average.ts'
import { controlChart, type Segment } from './control-chart.ts'
import type { Reading } from './measurement.ts'
import type { Metric } from './metric.ts'
import type { Phrase } from './phrase.ts'
import type { CyclePoint, Variation } from './report-line.ts'
import { firesAt, type Signal } from './signal.ts'
import { writeReportLine } from './write-report-line.ts'

type Measured = Extract<Reading, { state: 'measured' }>

export type SpanAverages = {
  /** Cycles with a value. */
  readonly count: number
  readonly median: number | null
  /** Sum over sum for a ratio; null for percentiles, which are never averaged. */
  readonly mean: number | null
}

export type EffectEvidence = {
  /** As given, without those after the last value. */
  readonly points: readonly CyclePoint[]
  readonly before: SpanAverages
  readonly after: SpanAverages
  readonly segments: readonly Segment[]
  readonly signals: readonly Signal[]
  /** Indexes of the signals that first showed in the later span; others had begun before. */
  readonly newSignals: readonly number[]
  readonly variation: Variation
  /** Null while the later span has no value. */
  readonly phrase: Phrase | null
}

export type EffectSeries = {
  readonly metric: Metric
  /** Oldest first, at most 52. */
  readonly points: readonly CyclePoint[]
  /** Index of the cycle in which the action was done. */
  readonly doneIn: number
}

export function effectEvidence({ metric, points: given, doneIn }: EffectSeries): EffectEvidence {
  const lastValue = given.findLastIndex(({ point }) => point.reading.state === 'measured')
  const points = given.slice(0, Math.max(lastValue, doneIn) + 1)
  const chart = { baseline: { from: 0, to: doneIn } }
  const values = points.map(({ point: { reading } }) =>
    reading.state === 'measured' ? reading.value : null,
  )
  const line = writeReportLine({
    metric,
    workloadId: null,
    target: null,
    points,
    chart,
    lastReviewed: doneIn,
  })
  const after = averagesOf(metric, points.slice(doneIn + 1))
  return {
    points,
    before: averagesOf(metric, points.slice(0, doneIn)),
    after,
    segments: controlChart(values, { ...chart, bounds: metric.bounds }).segments,
    signals: line.signals,
    newSignals: line.signals.flatMap((signal, place) =>
      signal.isNew && firesAt(signal) > doneIn ? [place] : [],
    ),
    variation: after.count === 0 ? 'not-enough-data' : line.variation,
    phrase: after.count === 0 ? null : line.phrase,
  }
}

function averagesOf(metric: Metric, points: readonly CyclePoint[]): SpanAverages {
  const measured = points.flatMap(({ point: { reading } }) =>
    reading.state === 'measured' ? [reading] : [],
  )
  const values = measured.map(({ value }) => value)
  return { count: values.length, median: median(values), mean: meanOf(metric, measured) }
}

function meanOf(metric: Metric, readings: readonly Measured[]): number | null {
  if (metric.rollUp === 'percentile') return null
  if (metric.rollUp !== 'ratio') return mean(readings.map(({ value }) => value))
  let [over, under] = [0, 0]
  for (const { numerator, denominator } of readings) {
    if (numerator === null || denominator === null) return null
    over += numerator
    under += denominator
  }
  return under === 0 ? null : (over / under) * metric.scale
}
