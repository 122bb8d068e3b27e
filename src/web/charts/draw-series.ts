// The points of one panel of a control chart: a line with gaps, plain points, and marks on signals.
import { line } from 'd3-shape'
import type { Direction } from '#domain/metric.ts'
import type { Signal } from '#domain/signal.ts'
import type { PathShape } from './drawing.ts'
import { circlePath, crossPath, type Tone, toneInk, tonePath } from './marks.ts'
import { signalTone } from './signal-tone.ts'

export type PlottedSeries = {
  readonly values: readonly (number | null)[]
  readonly x: (index: number) => number
  readonly y: (value: number) => number
  readonly signals: readonly Signal[]
  readonly direction: Direction
  readonly excluded: readonly number[]
  /** Indexes at which the line starts anew: no line joins two segments. */
  readonly starts: readonly number[]
}

export function drawSeries(series: PlottedSeries): PathShape[] {
  return [...traces(series), ...points(series)]
}

function traces({ values, x, y, starts }: PlottedSeries): PathShape[] {
  const borders = [...starts, values.length]
  return starts.map((start, rank) => {
    const piece = values.slice(start, borders[rank + 1])
    const trace = line<number | null>()
      .digits(1)
      .defined((value) => value !== null)
      .x((_, index) => x(start + index))
      .y((value) => y(value ?? 0))
    return { d: trace(piece) ?? '', stroke: 'trace', strokeWidth: 1.25 }
  })
}

function points(series: PlottedSeries): PathShape[] {
  const tones = tonesByPoint(series)
  const inWindow = new Set(series.signals.flatMap((signal) => signal.window))
  return series.values.flatMap((value, index): PathShape[] => {
    if (value === null) return []
    const [x, y] = [series.x(index), series.y(value)]
    const mark = tones.get(index)
    if (series.excluded.includes(index)) {
      const disc: PathShape = { d: circlePath(x, y, 5), fill: 'ground' }
      const ink = mark === undefined ? 'dim' : toneInk[mark.tone]
      return [disc, { d: crossPath(x, y, 3), stroke: ink, strokeWidth: 1.5 }]
    }
    if (mark !== undefined) {
      const d = tonePath(mark.tone, x, y, mark.strong ? 4.5 : 3.5)
      return [{ d, fill: toneInk[mark.tone], stroke: 'ground', strokeWidth: 1 }]
    }
    const d = circlePath(x, y, 2.25)
    return inWindow.has(index)
      ? [{ d, fill: 'ground', stroke: 'trace', strokeWidth: 1.25 }]
      : [{ d, fill: 'trace' }]
  })
}

type PointMark = { readonly tone: Tone; readonly strong: boolean }

/** A point that several rules name takes the mark of the strongest. */
function tonesByPoint(series: PlottedSeries): Map<number, PointMark> {
  const marks = new Map<number, PointMark>()
  for (const signal of series.signals) {
    const strong = signal.rule === 'point' || signal.rule === 'range'
    const tone = signalTone(signal, series.direction)
    for (const index of signal.points) {
      if (marks.get(index)?.strong !== true) marks.set(index, { tone, strong })
    }
  }
  return marks
}
