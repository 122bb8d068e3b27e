// The rules of signal.ts are put to the suspect points of each segment; all comparisons are strict.
import type { ControlChart, Segment } from './control-chart.ts'
import { type SegmentLines, segmentLines } from './segment-lines.ts'
import type { Side, Signal } from './signal.ts'
import { crowdAbove, crowdBelow, runOfEight, suspectPoints } from './suspect-points.ts'

type Values = readonly (number | null)[]
type Growing = Signal & { readonly points: number[]; readonly window: number[] }
type Scene = {
  readonly values: Values
  readonly segment: Segment
  readonly lines: SegmentLines
  readonly excluded: ReadonlySet<number>
}

/** In the order in which they first fired. None in a segment whose limits have maturity "none". */
export function findSignals(values: Values, chart: ControlChart): Signal[] {
  const excluded = new Set(chart.options.excluded)
  return chart.segments.flatMap((segment) => {
    const lines = segmentLines(segment)
    return lines === null ? [] : signalsIn({ values, segment, lines, excluded })
  })
}

function signalsIn(scene: Scene): Signal[] {
  const { values, segment, lines, excluded } = scene
  const found: Growing[] = []
  const crowds: Record<Side, Growing | null> = { above: null, below: null }
  let run: Growing | null = null
  const add = (signal: Growing | null) => {
    if (signal !== null) found.push(signal)
    return signal
  }
  const addCrowd = (i: number, side: Side) => {
    const crowd = crowdBeyondMidLine(scene, i, side)
    if (crowd !== null && !grow(crowds[side], crowd)) crowds[side] = add(crowd)
  }
  const { indexes, suspicions } = suspectPoints(values, segment, lines, [...excluded])
  for (const [k, i] of indexes.entries()) {
    const suspicion = suspicions[k] ?? 0
    add(outsideLimit(scene, i))
    add(longStep(scene, i))
    if (suspicion & crowdAbove) addCrowd(i, 'above')
    if (suspicion & crowdBelow) addCrowd(i, 'below')
    if (suspicion & runOfEight) {
      const eight = eightOnOneSide(scene, i)
      if (eight !== null && !(run?.side === eight.side && grow(run, eight))) run = add(eight)
    }
  }
  return found
}

/** Whether the later signal overlaps the earlier one, which then takes in its newer points. */
function grow(earlier: Growing | null, later: Growing): boolean {
  const end = earlier?.window.at(-1)
  if (earlier === null || end === undefined || end < (later.window[0] ?? 0)) return false
  earlier.window.push(...later.window.filter((at) => at > end))
  earlier.points.push(...later.points.filter((at) => at > end))
  return true
}

function outsideLimit({ values, lines }: Scene, i: number): Growing | null {
  const height = heightAt(values, lines, i)
  const side = height > 0 ? 'above' : 'below'
  if (!(Math.abs(height) > lines[side].limit)) return null
  return { rule: 'point', points: [i], window: [i], side }
}

function longStep({ values, segment, lines, excluded }: Scene, i: number): Growing | null {
  if (i === segment.from || excluded.has(i) || excluded.has(i - 1)) return null
  const step = Math.abs((values[i] ?? Number.NaN) - (values[i - 1] ?? Number.NaN))
  if (!(step > lines.range)) return null
  return { rule: 'range', points: [i], window: [i - 1, i], side: null }
}

function crowdBeyondMidLine(scene: Scene, i: number, side: Side): Growing | null {
  const { values, lines } = scene
  const window = newest(scene, 4, i)
  const points = window.filter((at) => heightOn(side, values, lines, at) > lines[side].mid)
  if (window.length < 4 || points.length < 3) return null
  return { rule: 'three-of-four', points, window, side }
}

function eightOnOneSide(scene: Scene, i: number): Growing | null {
  const { values, lines } = scene
  const points = newest(scene, 8, i)
  const side = heightAt(values, lines, i) > 0 ? 'above' : 'below'
  const isBeyond = (at: number) => heightOn(side, values, lines, at) > lines.tolerance
  if (points.length < 8 || !points.every(isBeyond)) return null
  return { rule: 'run-of-eight', points, window: [...points], side }
}

/** NaN, which is beyond nothing, where nothing was observed. */
function heightAt(values: Values, lines: SegmentLines, i: number): number {
  return (values[i] ?? Number.NaN) - lines.center
}

function heightOn(side: Side, values: Values, lines: SegmentLines, i: number): number {
  return side === 'above' ? heightAt(values, lines, i) : -heightAt(values, lines, i)
}

/** The newest points up to i that were observed and are not excluded, oldest first. */
function newest({ values, segment, excluded }: Scene, count: number, i: number): number[] {
  const points: number[] = []
  for (let at = i; at >= segment.from && points.length < count; at--) {
    if (values[at] !== null && !excluded.has(at)) points.push(at)
  }
  return points.reverse()
}
