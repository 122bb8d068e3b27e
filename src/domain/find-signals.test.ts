import { describe, expect, it } from 'vitest'
import { type ChartOptions, controlChart } from './control-chart.ts'
import { findSignals } from './find-signals.ts'
import { firesAt } from './signal.ts'

/** Judged against a locked baseline of 0 ± 2.66: mid-lines at ± 1.33, range limit 3.268. */
const baseline = [-0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5]

function signalsAfterBaseline(
  later: readonly (number | null)[],
  options: Omit<ChartOptions, 'baseline'> = {},
) {
  const values = [...baseline, ...later]
  const chart = controlChart(values, { ...options, baseline: { from: 0, to: baseline.length } })
  return findSignals(values, chart).map((signal) => ({
    ...signal,
    points: signal.points.map((i) => i - baseline.length),
    window: signal.window.map((i) => i - baseline.length),
  }))
}

describe('a point outside a limit', () => {
  it('is a signal', () => {
    expect(signalsAfterBaseline([2.7])).toEqual([
      { rule: 'point', points: [0], window: [0], side: 'above' },
    ])
    expect(signalsAfterBaseline([-0.5, -2.7])).toEqual([
      { rule: 'point', points: [1], window: [1], side: 'below' },
    ])
  })

  it('is none when it is equal to the limit', () => {
    expect(signalsAfterBaseline([2.66])).toEqual([])
    expect(signalsAfterBaseline([0, -2.66])).toEqual([])
  })

  it('is a signal even when it is excluded, but takes part in nothing else', () => {
    const excluded = [baseline.length]
    expect(signalsAfterBaseline([9, 0], { excluded }).map(({ rule }) => rule)).toEqual(['point'])
  })

  it('cannot be beyond a limit that a natural bound hides', () => {
    const rules = (later: number[]) =>
      signalsAfterBaseline(later, { bounds: { lower: -1, upper: null } }).map(({ side }) => side)
    expect(rules([-2.7, 0.1])).toEqual([])
    expect(rules([2.9])).toContain('above')
    expect(rules([-1.5, -1.5, -1.5, -1.5])).toEqual([])
  })
})

describe('a step above the range limit', () => {
  it('fires at its later point', () => {
    expect(signalsAfterBaseline([-1.5, 2])).toEqual([
      { rule: 'range', points: [1], window: [0, 1], side: null },
    ])
  })

  it('is none when it is equal to the limit or leads across a missing period', () => {
    expect(signalsAfterBaseline([-1.268, 2])).toEqual([])
    expect(signalsAfterBaseline([-1.5, null, 2])).toEqual([])
  })
})

describe('three of four points beyond a mid-line', () => {
  const crowd = (later: readonly (number | null)[], options: Partial<ChartOptions> = {}) =>
    signalsAfterBaseline(later, options).filter(({ rule }) => rule === 'three-of-four')

  it.each([
    { later: [1.4, 1.4, 1.4, 0.1], points: [0, 1, 2] },
    { later: [1.4, 1.4, 0.1, 1.4], points: [0, 1, 3] },
    { later: [1.4, 1.4, -1.4, 1.4], points: [0, 1, 3] },
    { later: [1.4, -1.4, 1.4, 1.4], points: [0, 2, 3] },
  ])('fires wherever the fourth is: $later', ({ later, points }) => {
    expect(crowd(later)).toMatchObject([{ points, side: 'above' }])
  })

  it('does not add up both sides', () => {
    expect(crowd([1.4, -1.4, 1.4, -1.4, 0])).toEqual([])
  })

  it('needs them strictly beyond the same mid-line', () => {
    expect(crowd([1.33, 1.4, 1.4, 0])).toEqual([])
  })

  it('grows with each window that overlaps', () => {
    expect(crowd([1.4, 1.4, 0, 1.4, 1.4, 0, 0, 0, 0, -1.4, -1.4, -1.4])).toEqual([
      { rule: 'three-of-four', points: [0, 1, 3, 4], window: [0, 1, 2, 3, 4], side: 'above' },
      { rule: 'three-of-four', points: [9, 10, 11], window: [8, 9, 10, 11], side: 'below' },
    ])
  })

  it('needs four points: the first three of a series are not enough', () => {
    const values = [9, 9, 9, ...Array.from({ length: 20 }, (_, i) => i % 2)]
    const found = (count: number) =>
      findSignals(values.slice(0, count), controlChart(values.slice(0, count))).filter(
        ({ rule }) => rule === 'three-of-four',
      )
    expect(found(23)).toMatchObject([{ points: [0, 1, 2], window: [0, 1, 2, 3] }])
    expect(found(23).map(firesAt)).toEqual([3])
  })

  it('looks past missing and excluded points', () => {
    const excluded = [baseline.length + 2]
    expect(crowd([1.4, null, -0.1, 1.4, 1.4], { excluded })).toMatchObject([{ points: [0, 3, 4] }])
  })
})

describe('eight points on one side of the centre', () => {
  const runs = (later: readonly (number | null)[], options: Partial<ChartOptions> = {}) =>
    signalsAfterBaseline(later, options).filter(({ rule }) => rule === 'run-of-eight')
  const high = (count: number) => Array.from({ length: count }, () => 0.2)

  it('are a signal, seven are none', () => {
    expect(runs([-0.1, ...high(7), -0.1])).toEqual([])
    expect(runs([-0.1, ...high(8), -0.1])).toMatchObject([
      { points: [1, 2, 3, 4, 5, 6, 7, 8], side: 'above' },
    ])
  })

  it('are one signal with all its points when the run is longer', () => {
    const [run] = runs([-0.1, ...high(11), -0.1])
    expect(run?.points).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(run && firesAt(run)).toBe(8)
  })

  it('are broken by a point on the centre', () => {
    expect(runs([-0.1, ...high(4), 0, ...high(4), -0.1])).toEqual([])
  })

  it('are not broken by a missing period or an excluded point', () => {
    const excluded = [baseline.length + 6]
    expect(runs([-0.1, ...high(4), null, -0.3, ...high(4)], { excluded })).toMatchObject([
      { points: [1, 2, 3, 4, 7, 8, 9, 10] },
    ])
  })

  it('turn at once into a run on the other side', () => {
    const low = high(8).map((value) => -value)
    expect(runs([-0.1, ...high(8), ...low]).map(({ side }) => side)).toEqual(['above', 'below'])
  })
})

describe('segments', () => {
  const values = [1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12]

  it('are judged each by its own limits, and nothing leads across their border', () => {
    expect(findSignals(values, controlChart(values))).not.toEqual([])
    expect(findSignals(values, controlChart(values, { segmentStarts: [6] }))).toEqual([])
  })

  it('of fewer than six points have no signal', () => {
    const short = [1, 1, 1, 1, 99]
    expect(findSignals(short, controlChart(short))).toEqual([])
  })
})
