import { describe, expect, it } from 'vitest'
import { controlChart, latestSegment } from './control-chart.ts'
import { findSignals } from './find-signals.ts'
import { exactChart } from './fixtures/exact-chart.ts'
import published from './fixtures/xmr-vectors.json' with { type: 'json' }
import { halfAverageTrend, trendCenterAt, trendChart } from './half-average.ts'
import { movingRanges } from './moving-range.ts'
import type { Signal } from './signal.ts'

type Options = { mr?: string; screenMR?: boolean; baseline?: number[]; scale?: string }

function optionsOf({ mr, screenMR, baseline }: Options) {
  const [from = 0, to = 0] = baseline ?? []
  return {
    ...(mr === 'median' ? { movingRange: 'median' as const } : {}),
    ...(screenMR ? { screenRanges: true } : {}),
    ...(baseline ? { baseline: { from, to } } : {}),
  }
}

function pointsOf(signals: readonly Signal[], rule: Signal['rule']): number[] {
  return signals.filter((signal) => signal.rule === rule).flatMap((signal) => signal.points)
}

/** A unit in the last published place: some sources cut, or went on from rounded figures. */
function precisionOf(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0
  return 10 ** -decimals
}

describe('the published data sets', () => {
  for (const vector of published.vectors) {
    const options = optionsOf(vector.options)
    const chart = controlChart(vector.data, options)
    const { limits } = latestSegment(chart)
    const trend = 'trend' in vector.options ? trendChart(vector.data) : null
    const signals = findSignals(trend?.residuals ?? vector.data, trend?.chart ?? chart)
    const print: Record<string, unknown> = vector.published
    const isOtherConstant = 'scale' in vector.options

    it(`${vector.id}: limits hold to the published precision`, () => {
      const reach = (3 / 1.128) * (limits.meanMovingRange ?? Number.NaN)
      const center = limits.center ?? Number.NaN
      const ours: Record<string, number | null> = {
        cl: limits.center,
        mrbar: limits.meanMovingRange,
        unpl: isOtherConstant ? center + reach : limits.upper,
        lnpl: isOtherConstant ? center - reach : limits.lower,
        url: limits.rangeUpper,
        urlD4: 3.267 * (limits.meanMovingRange ?? Number.NaN),
      }
      for (const [name, value] of Object.entries(ours)) {
        const theirs = print[name]
        if (typeof theirs !== 'number') continue
        expect(Math.abs((value ?? Number.NaN) - theirs), name).toBeLessThan(precisionOf(theirs))
      }
    })

    it(`${vector.id}: moving ranges and signals are the published ones`, () => {
      if (Array.isArray(print.movingRanges)) {
        expect(movingRanges(vector.data).slice(1)).toEqual(print.movingRanges)
      }
      if (print.rule1) expect(pointsOf(signals, 'point')).toEqual(print.rule1)
      if (print.mrRule1) expect(pointsOf(signals, 'range')).toEqual(print.mrRule1)
      if (print.runOf8) expect(pointsOf(signals, 'run-of-eight')).toEqual(print.runOf8)
    })

    it(`${vector.id}: everything else computed for it holds too`, () => {
      const computed = vector.computed
      expect(limits.n).toBe(computed.n)
      expect(limits.center).toBeCloseTo(computed.cl, 5)
      expect(limits.meanMovingRange).toBeCloseTo(computed.mrbar, 5)
      expect(limits.rangeUpper).toBeCloseTo(computed.url, 5)
      if (!isOtherConstant) {
        expect(limits.upper).toBeCloseTo(computed.unpl, 5)
        expect(limits.lower).toBeCloseTo(computed.lnpl, 5)
      }
      if (limits.maturity === 'none') return expect(signals).toEqual([])
      expect(pointsOf(signals, 'point')).toEqual(computed.rule1)
      expect(pointsOf(signals, 'range')).toEqual(computed.mrRule1)
      expect(pointsOf(signals, 'run-of-eight')).toEqual(computed.runOf8)
      expect(pointsOf(signals, 'three-of-four')).toEqual(computed.near_hits)
      const crowd = signals.find((signal) => signal.rule === 'three-of-four')
      expect(crowd?.window ?? []).toEqual(computed.near_window)
    })

    it(`${vector.id}: limits agree with exact fractions to a billionth`, () => {
      if (options.screenRanges) return
      const data = options.baseline ? vector.data.slice(0, options.baseline.to) : vector.data
      const exact = exactChart(data, options)
      for (const line of ['center', 'meanMovingRange', 'lower', 'upper', 'rangeUpper'] as const) {
        const theirs = exact[line]
        const ours = limits[line] ?? Number.NaN
        expect(Math.abs(ours - theirs), line).toBeLessThanOrEqual(1e-9 * Math.abs(theirs))
      }
    })
  }

  it('the rising sales of region D follow the published half-average trend', () => {
    const { data, published: print } = vectorNamed('wheeler-trend-D')
    const trend = halfAverageTrend(data)
    expect(trend?.slope).toBeCloseTo(print.slope ?? Number.NaN, 10)
    expect(trend?.halfWidth).toBeCloseTo(93.52, 10)
    expect(trend && trendCenterAt(trend, 4.5)).toBeCloseTo(588.2, 10)
    expect(trend && trendCenterAt(trend, 14.5)).toBeCloseTo(725.2, 10)
  })
})

function vectorNamed(id: string) {
  const vector = published.vectors.find((one) => one.id === id)
  if (vector === undefined) throw new Error(id)
  return vector
}

describe('the edge cases', () => {
  const edge = (id: string): (number | null)[] => {
    const data = published.edge.find((one) => one.id === id)?.data
    if (!Array.isArray(data)) throw new Error(id)
    return data
  }

  it('a constant series has limits on its centre and no signal', () => {
    for (const value of [0, 0.1, 0.3, 1e-9, 123456.789, -7.7]) {
      const data = edge('edge-constant').map(() => value)
      const chart = controlChart(data)
      expect(latestSegment(chart).limits).toMatchObject({
        center: value,
        meanMovingRange: 0,
        lower: value,
        upper: value,
      })
      expect(findSignals(data, chart)).toEqual([])
    }
  })

  it('points on the centre break a run', () => {
    const data = edge('edge-equal-breaks-run')
    expect(latestSegment(controlChart(data)).limits.center).toBeCloseTo(12 / 11, 12)
    const broken = [1, 1, 1, 1, 0, 1, 1, 1, 1, -1, -1, -1, -1, 0, -1, -1, -1, -1]
    expect(pointsOf(findSignals(broken, controlChart(broken)), 'run-of-eight')).toEqual([])
  })

  it('tiny values are judged unrounded', () => {
    const data = edge('edge-tiny-values')
    expect(pointsOf(findSignals(data, controlChart(data)), 'point')).toEqual([7])
  })

  it('no moving range leads across a missing period', () => {
    const data = edge('edge-gap')
    expect(movingRanges(data)).toEqual([null, null, null])
    const { limits } = latestSegment(controlChart(data))
    expect(limits).toMatchObject({ n: 2, center: 49.75, meanMovingRange: null, upper: null })
    expect(limits.maturity).toBe('none')
  })
})
