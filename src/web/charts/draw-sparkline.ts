import { line } from 'd3-shape'
import type { Drawing, PathShape } from './drawing.ts'
import { circlePath, linePath, rectPath, type Tone, toneInk, tonePath } from './marks.ts'

export type SparklineSeries = {
  /** Oldest first; null is a missing period and stays a gap. */
  readonly values: readonly (number | null)[]
  readonly center: number | null
  /** Natural limits; null where there is none to draw, and the band then runs to the edge. */
  readonly lower: number | null
  readonly upper: number | null
  /** Indexes of the points that made a signal. */
  readonly signalled: readonly number[]
  /** What the newest signal means; null when there is none, and the last dot stays ink. */
  readonly tone: Tone | null
}

export type SparklineSize = {
  readonly width?: number
  readonly height?: number
  /** How many periods the width stands for: fewer values end at the right edge all the same. */
  readonly periods?: number
}

const margin = 5

export function drawSparkline(
  series: SparklineSeries,
  label: string,
  { width = 124, height = 24, periods = 26 }: SparklineSize = {},
): Drawing {
  const values = series.values.slice(-periods)
  const skipped = series.values.length - values.length
  const step = (width - 2 * margin) / (periods - 1)
  const x = (index: number) => width - margin - (values.length - 1 - index) * step
  const y = verticalScale(series, values, height)
  const trace = line<number | null>()
    .digits(1)
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))

  const paths: PathShape[] = []
  if (series.lower !== null || series.upper !== null) {
    const top = series.upper === null ? 0 : y(series.upper)
    const bottom = series.lower === null ? height : y(series.lower)
    paths.push({ d: rectPath(0, top, width, Math.max(1, bottom - top)), fill: 'band' })
  }
  if (series.center !== null) {
    const at = y(series.center)
    paths.push({ d: linePath(0, at, width, at), stroke: 'centre', strokeWidth: 0.75, dash: '2 2' })
  }
  paths.push({ d: trace(values) ?? '', stroke: 'trace', strokeWidth: 1.25 })
  for (const index of lonely(values)) {
    paths.push({ d: circlePath(x(index), y(values[index] ?? 0), 1), fill: 'trace' })
  }
  const last = values.length - 1
  const rings = series.signalled.flatMap((signalled) => {
    const index = signalled - skipped
    const value = values[index] ?? null
    return index === last || value === null ? [] : [circlePath(x(index), y(value), 1.75)]
  })
  if (rings.length > 0) {
    paths.push({ d: rings.join(''), fill: 'ground', stroke: 'trace', strokeWidth: 1 })
  }
  const now = values[last]
  if (now !== undefined && now !== null) {
    const d =
      series.tone === null
        ? circlePath(x(last), y(now), 2)
        : tonePath(series.tone, x(last), y(now), 3)
    paths.push({ d, fill: series.tone === null ? 'trace' : toneInk[series.tone] })
  }
  return { width, height, label, paths, texts: [] }
}

function verticalScale(
  { lower, upper, center }: SparklineSeries,
  values: readonly (number | null)[],
  height: number,
): (value: number) => number {
  const all = [...values, lower, upper, center].filter((value) => value !== null)
  const [least, most] = [Math.min(...all), Math.max(...all)]
  if (all.length === 0 || least === most) return () => height / 2
  const factor = (height - 2 * margin) / (most - least)
  return (value) => height - margin - (value - least) * factor
}

/** Points with a gap on both sides: no line reaches them. */
function lonely(values: readonly (number | null)[]): number[] {
  return values.flatMap((value, index) => {
    const alone = (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null
    return value !== null && alone ? [index] : []
  })
}
