import type { PathShape } from './drawing.ts'
import { linePath, rectPath } from './marks.ts'
import { segmentSpan, type XmrLayout } from './xmr-layout.ts'
import type { XmrSeries } from './xmr-series.ts'

/** Band, natural limits and centre of every segment, with a border between segments. */
export function drawLimits(series: XmrSeries, layout: XmrLayout): PathShape[] {
  const { individuals, ranges } = layout
  return series.segments.flatMap((segment): PathShape[] => {
    const { limits, hidden } = segment
    const { from, to } = segmentSpan(layout, segment, series.values.length)
    const paths: PathShape[] = []
    const upper = hidden.upper ? null : limits.upper
    const lower = hidden.lower ? null : limits.lower
    if (limits.upper !== null && limits.lower !== null) {
      const top = upper === null ? individuals.top : individuals.y(upper)
      const bottom = lower === null ? individuals.bottom : individuals.y(lower)
      paths.push({ d: rectPath(from, top, to - from, bottom - top), fill: 'band' })
    }
    for (const limit of [upper, lower]) {
      if (limit !== null) paths.push(across(from, to, individuals.y(limit), '4 3'))
    }
    if (limits.center !== null) paths.push(across(from, to, individuals.y(limits.center)))
    if (limits.rangeUpper !== null) {
      paths.push(across(from, to, ranges.y(limits.rangeUpper), '4 3'))
    }
    if (limits.meanMovingRange !== null) {
      paths.push(across(from, to, ranges.y(limits.meanMovingRange)))
    }
    if (segment.from > 0) {
      const d = linePath(from, individuals.top, from, ranges.bottom)
      paths.push({ d, stroke: 'control', strokeWidth: 1 })
    }
    return paths
  })
}

function across(from: number, to: number, y: number, dash?: string): PathShape {
  const path = { d: linePath(from, y, to, y), stroke: 'centre', strokeWidth: 1 } as const
  return dash === undefined ? path : { ...path, dash }
}
