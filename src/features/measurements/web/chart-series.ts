import type { Output } from '#api/endpoint.ts'
import type { readChart } from '#features/measurements/api.ts'
import type { XmrSeries } from '#web/charts/xmr-series.ts'

export type Chart = Output<typeof readChart>

export function chartSeries(chart: Chart): XmrSeries {
  return {
    periods: chart.points.map((point) => point.cycle),
    values: chart.points.map(({ reading }) =>
      reading.state === 'measured' ? reading.value : null,
    ),
    movingRanges: chart.movingRanges,
    segments: chart.segments,
    signals: chart.signals,
    excluded: [],
    direction: chart.metric.direction,
    target: chart.target,
    annotations: [],
  }
}

export function hasValues(chart: Chart): boolean {
  return chart.points.some((point) => point.reading.state === 'measured')
}
