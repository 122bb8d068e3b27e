import { expect, it } from 'vitest'
import { findSignals } from './find-signals.ts'
import { halfAverageTrend, trendCenterAt, trendChart } from './half-average.ts'

it('the line of a straight series is the series', () => {
  const trend = halfAverageTrend([2, 4, 6, 8, 10])
  expect(trend).toMatchObject({ slope: 2, intercept: 2 })
  expect(trend?.halfWidth).toBeCloseTo(2.66 * 2, 12)
  expect(trend && trendCenterAt(trend, 10)).toBe(22)
})

it('missing periods keep their place on the line', () => {
  expect(halfAverageTrend([0, 1, null, null, 4, 5])?.slope).toBeCloseTo(1, 12)
})

it('fewer than four points have no trend', () => {
  expect(halfAverageTrend([1, 2, 3, null])).toBeNull()
})

it('a value is judged against the line and not against the level', () => {
  const rising = Array.from({ length: 16 }, (_, i) => 10 * i + (i % 2))
  const quiet = trendChart(rising)
  expect(quiet && findSignals(quiet.residuals, quiet.chart)).toEqual([])
  const jumping = trendChart(rising.map((value, i) => (i === 12 ? value + 90 : value)))
  const signals = jumping ? findSignals(jumping.residuals, jumping.chart) : []
  expect(signals).toContainEqual({ rule: 'point', points: [12], window: [12], side: 'above' })
})
