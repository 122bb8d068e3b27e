import { describe, expect, it } from 'vitest'
import { type ChartOptions, controlChart, latestSegment } from './control-chart.ts'

const zigzag = (count: number) => Array.from({ length: count }, (_, i) => 10 + (i % 2))
const limitsOf = (values: readonly (number | null)[], options: ChartOptions = {}) =>
  latestSegment(controlChart(values, options)).limits

describe('the maturity of limits', () => {
  it.each([
    [0, 'none'],
    [5, 'none'],
    [6, 'trial'],
    [11, 'trial'],
    [12, 'provisional'],
    [19, 'provisional'],
    [20, 'lockable'],
    [400, 'lockable'],
  ])('of %i points is %s', (count, maturity) => {
    expect(limitsOf(zigzag(count)).maturity).toBe(maturity)
  })

  it('counts observed points that are not excluded', () => {
    expect(limitsOf([...zigzag(6), null, null]).maturity).toBe('trial')
    expect(limitsOf(zigzag(6), { excluded: [3] })).toMatchObject({ n: 5, maturity: 'none' })
  })

  it('of a locked baseline is locked, unless that has fewer than six points', () => {
    expect(limitsOf(zigzag(30), { baseline: { from: 0, to: 20 } }).maturity).toBe('locked')
    expect(limitsOf(zigzag(30), { baseline: { from: 0, to: 5 } }).maturity).toBe('none')
  })

  it('is none where gaps leave no moving range', () => {
    expect(limitsOf(zigzag(20).map((x, i) => (i % 2 ? null : x))).maturity).toBe('none')
  })
})

describe('a baseline', () => {
  const values = [...zigzag(12), 50, 60, 70]

  it('alone makes the limits that later points are judged against', () => {
    const baseline = { from: 0, to: 12 }
    expect(limitsOf(values, { baseline })).toEqual({ ...limitsOf(zigzag(12)), maturity: 'locked' })
  })

  it('ends at the border of the segment it lies in, and binds no other segment', () => {
    const options = { baseline: { from: 2, to: 99 }, segmentStarts: [8] }
    const [older, newer] = controlChart(values, options).segments
    expect(older?.limits).toMatchObject({ n: 6, maturity: 'locked' })
    expect(newer?.limits).toMatchObject({ n: 7, maturity: 'trial' })
  })
})

describe('the lines', () => {
  it('of fewer than two points in a row are unknown', () => {
    expect(limitsOf([])).toMatchObject({ n: 0, center: null, upper: null })
    expect(limitsOf([7])).toMatchObject({ n: 1, center: 7, meanMovingRange: null, upper: null })
  })

  it('are computed unclipped and hidden beyond a natural bound', () => {
    const percentages = [97, 99, 100, 96, 99, 100, 98]
    const chart = controlChart(percentages, { bounds: { lower: 0, upper: 100 } })
    expect(latestSegment(chart).limits.upper).toBeGreaterThan(100)
    expect(latestSegment(chart).hidden).toEqual({
      lower: false,
      upper: true,
      midLower: false,
      midUpper: true,
    })
  })

  it('on a natural bound are drawn', () => {
    const none = [0, 0, 0, 0, 0, 0]
    const chart = controlChart(none, { bounds: { lower: 0, upper: null } })
    expect(latestSegment(chart).hidden.lower).toBe(false)
  })
})

it('segments split the series in order, whatever order their starts come in', () => {
  const chart = controlChart(zigzag(10), { segmentStarts: [7, 3, 3, 0, 12] })
  expect(chart.segments.map(({ from, to }) => [from, to])).toEqual([
    [0, 3],
    [3, 7],
    [7, 10],
  ])
})
