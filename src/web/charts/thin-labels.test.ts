import { expect, it } from 'vitest'
import { thinLabels } from './thin-labels.ts'

it('labels every period where there is room', () => {
  expect(thinLabels(4, 60, 50)).toEqual([0, 1, 2, 3])
})

it('skips evenly where there is not, and never the newest', () => {
  expect(thinLabels(10, 20, 50)).toEqual([0, 3, 6, 9])
  expect(thinLabels(11, 20, 50)).toEqual([1, 4, 7, 10])
})

it('labels nothing where there is nothing', () => {
  expect(thinLabels(0, 0, 50)).toEqual([])
  expect(thinLabels(1, 0, 50)).toEqual([0])
})
