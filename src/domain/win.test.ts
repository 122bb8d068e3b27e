import { expect, it } from 'vitest'
import { sampleLine } from './fixtures/sample-line.ts'
import { proposedWins } from './win.ts'

const low = (count: number) => Array.from({ length: count }, () => 9)
const winsOf = (later: readonly (number | null)[], reviewed = true) =>
  proposedWins([sampleLine('lead', later, { reviewed })]).map(({ line }) => line.metric.key)

it('a win is proposed when an improvement is first seen', () => {
  expect(winsOf([10, 6])).toEqual(['lead'])
  expect(winsOf([10.1, ...low(8)])).toEqual(['lead'])
  expect(winsOf([10.1, ...low(8)], false)).toEqual(['lead'])
})

it('a win is not proposed again while the improvement goes on', () => {
  expect(winsOf([10, 6, 6])).toEqual([])
  expect(winsOf([10.1, ...low(9)])).toEqual([])
})

it('a better delta alone is no win, nor is a change for the worse', () => {
  expect(winsOf([10, 9])).toEqual([])
  expect(winsOf([10, 14])).toEqual([])
})

it('a win says what the metric usually was', () => {
  expect(proposedWins([sampleLine('lead', [10, 6])])).toMatchObject([{ usually: 10 }])
})
