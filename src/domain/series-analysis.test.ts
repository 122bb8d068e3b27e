import { expect, it } from 'vitest'
import { analyseSeries } from './series-analysis.ts'

it('an analysis of nothing is all nulls', () => {
  expect(analyseSeries([])).toEqual({
    n: 0,
    center: null,
    meanMovingRange: null,
    lower: null,
    upper: null,
    rangeUpper: null,
    maturity: 'none',
    signals: [],
  })
})

it('fewer than six points have limits but no signals', () => {
  const analysis = analyseSeries([10, 50, 40, 30])
  expect(analysis).toMatchObject({ n: 4, center: 32.5, meanMovingRange: 20, maturity: 'none' })
  expect(analysis.upper).toBeCloseTo(85.7, 12)
  expect(analyseSeries([1, 1, 1, 1, 1000]).signals).toEqual([])
})

it('signals name rule and points, counted from 0 with the missing ones', () => {
  const quiet = [5, 6, 5, 6, null, 5, 6, 5, 6]
  expect(analyseSeries([...quiet, 20], { baseline: [0, 9] })).toMatchObject({
    n: 8,
    maturity: 'locked',
    signals: [
      { rule: 'point', points: [9] },
      { rule: 'range', points: [9] },
    ],
  })
})

it('the median variant uses median centre, median moving range and their own factors', () => {
  const { center, meanMovingRange, upper, rangeUpper } = analyseSeries([1, 3, 2, 4, 3, 90], {
    center: 'median',
  })
  expect([center, meanMovingRange]).toEqual([3, 2])
  expect(upper).toBeCloseTo(3 + 3.145 * 2, 12)
  expect(rangeUpper).toBeCloseTo(3.865 * 2, 12)
})
