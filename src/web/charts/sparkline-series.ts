import type { NormalRange, Variation } from '#domain/report-line.ts'
import type { SparklineSeries } from './draw-sparkline.ts'

type SparklineLine = {
  /** Oldest first, the reported cycle last. */
  readonly recent: readonly { readonly value: number | null }[]
  readonly normalRange: Pick<NormalRange, 'center' | 'lower' | 'upper'>
  readonly variation: Variation
  /** Indexes are those of `recent`. */
  readonly signals: readonly { readonly points: readonly number[] }[]
}

/** The sparkline of a report line. */
export function sparklineSeries(line: SparklineLine): SparklineSeries {
  const newest = line.recent.length - 1
  const { center, lower, upper } = line.normalRange
  return {
    values: line.recent.map(({ value }) => value),
    center,
    lower,
    upper,
    signalled: line.signals.flatMap(({ points }) => (points.includes(newest) ? points : [])),
    tone:
      line.variation === 'steady' || line.variation === 'not-enough-data' ? null : line.variation,
  }
}
