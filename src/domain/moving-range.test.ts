import { expect, it } from 'vitest'
import { movingRanges } from './moving-range.ts'

it('a moving range is the step from the point before', () => {
  expect(movingRanges([3, 5, 1])).toEqual([null, 2, 4])
})

it('no moving range crosses a gap, a segment border or an excluded point', () => {
  expect(movingRanges([1, null, 2, 4])).toEqual([null, null, null, 2])
  expect(movingRanges([1, 2, 9, 8], { segmentStarts: [2] })).toEqual([null, 1, null, 1])
  expect(movingRanges([1, 2, 9, 3, 4], { excluded: [2] })).toEqual([null, 1, null, null, 1])
})
