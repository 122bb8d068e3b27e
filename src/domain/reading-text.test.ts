import { expect, test } from 'vitest'
import { digitsOf, isMoney, unitText } from './reading-text.ts'

const told = (value: number, kind: 'percent' | 'money' | 'duration' | 'count', unit: string) =>
  new Intl.NumberFormat('en', digitsOf(value, { kind, unit })).format(value)

test.each([
  [99.982, 'percent', '%', '99.982'],
  [95.43, 'percent', '%', '95.4'],
  [0.0347, 'percent', '%', '0.035'],
  [1158.4, 'duration', 'ms', '1,158'],
  [15_132, 'money', 'currency', '15.1K'],
  [321.5, 'money', 'currency', '322'],
  [3, 'count', 'count', '3'],
] as const)('%d as %s in %s keeps the digits that matter: %s', (value, kind, unit, text) => {
  expect(told(value, kind, unit)).toBe(text)
})

test.each([
  ['count', 'count', ''],
  ['count', 'deploys/period', '/cycle'],
  ['money', 'currency/mo', '/mo'],
  ['duration', 'hours', 'h'],
  ['quantity', 'gCO2e', 'gCO2e'],
] as const)('a %s in %s has “%s” after its number', (kind, unit, text) => {
  expect(unitText({ kind, unit })).toBe(text)
})

test('a cost per transaction is money, though its kind is a ratio', () => {
  expect(isMoney({ kind: 'ratio', unit: 'currency' })).toBe(true)
})
