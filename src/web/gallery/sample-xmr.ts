import { controlChart } from '#domain/control-chart.ts'
import { findSignals } from '#domain/find-signals.ts'
import type { Target } from '#domain/metric.ts'
import { movingRanges } from '#domain/moving-range.ts'
import type { Annotation, XmrSeries } from '#web/charts/xmr-series.ts'
import type { SampleLine } from './sample-lines.ts'

type Extras = {
  readonly segmentStarts?: readonly number[]
  readonly excluded?: readonly number[]
  readonly target?: Target
  readonly annotations?: readonly Annotation[]
}

export function sampleXmr({ line, values, periods }: SampleLine, extras: Extras = {}): XmrSeries {
  const { segmentStarts = [], excluded = [], target = null, annotations = [] } = extras
  const options = { segmentStarts, excluded, bounds: line.metric.bounds }
  const chart = controlChart(values, options)
  return {
    periods,
    values,
    movingRanges: movingRanges(values, options),
    segments: chart.segments,
    signals: findSignals(values, chart),
    excluded,
    direction: line.metric.direction,
    target,
    annotations,
  }
}
