import { describe, expect, it } from 'vitest'
import { sampleMetric } from './fixtures/sample-metric.ts'
import type { Metric } from './metric.ts'
import { parseTypedValue } from './typed-value.ts'

const free = { lower: null, upper: null }
const percentage = { lower: 0, upper: 100 }
const metrics = {
  count: { kind: 'count', unit: 'count', rollUp: 'sum' },
  deploys: { kind: 'count', unit: 'deploys/period', rollUp: 'sum' },
  quantity: { kind: 'quantity', unit: 'kgCO2e', rollUp: 'sum', bounds: free },
  percent: { kind: 'percent', unit: '%', rollUp: 'last', bounds: percentage },
  failRate: { kind: 'percent', unit: '%', rollUp: 'ratio', scale: 100, bounds: percentage },
  money: { kind: 'money', unit: 'currency', rollUp: 'sum' },
  perThousand: { kind: 'ratio', unit: 'currency', rollUp: 'ratio', scale: 1000 },
  hours: { kind: 'duration', unit: 'hours', rollUp: 'median' },
  minutes: { kind: 'duration', unit: 'minutes', rollUp: 'median' },
  milliseconds: { kind: 'duration', unit: 'ms', rollUp: 'percentile' },
  boolean: { kind: 'boolean', unit: '', rollUp: 'last', bounds: { lower: 0, upper: 1 } },
} as const satisfies Record<string, Partial<Metric>>

function typed(name: keyof typeof metrics, text: string, separator: '.' | ',' = '.') {
  const value = parseTypedValue(text, sampleMetric(metrics[name]), separator)
  if (value.kind === 'refused') return value.code
  if (value.kind === 'no-change') return '='
  return value.reading.state === 'measured' ? value.reading.value : value.reading
}

describe('a number is read in any usual spelling', () => {
  it.each([
    ['1234.5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567.25', 1234567.25],
    ['1 234 567,25', 1234567.25],
    ['1\u00a0234', 1234],
    ['1\u202f234,5', 1234.5],
    ["1'234.5", 1234.5],
    ['0,125', 0.125],
    ['12,5', 12.5],
    ['.5', 0.5],
    ['-3', -3],
    ['−3.5', -3.5],
    ['+7', 7],
    ['  42  ', 42],
    ['1.2e3', 1200],
    ['1.2k', 1200],
    ['4.35k', 4350],
    ['3 M', 3_000_000],
    ['2bn', 2_000_000_000],
    ['12 kgCO2e', 12],
  ])('%s is %d', (text, value) => {
    expect(typed('quantity', text)).toBe(value)
  })

  it('the language of the person settles what is ambiguous', () => {
    expect(typed('quantity', '1,234', '.')).toBe(1234)
    expect(typed('quantity', '1,234', ',')).toBe(1.234)
    expect(typed('quantity', '1.234', '.')).toBe(1.234)
    expect(typed('quantity', '1.234', ',')).toBe(1234)
  })

  it.each(['abc', '1,23,4', '1.2.3', '12 34', '1,234.567,8', '1..2', '5 5', '--5', '1k2'])(
    '%s is no number',
    (text) => {
      expect(typed('quantity', text)).toMatch(/not-a-number|unit-does-not-fit/)
    },
  )
})

describe('a unit is understood where it fits', () => {
  it.each([
    ['percent', '12 %', 12],
    ['percent', '99,95%', 99.95],
    ['percent', '12 pct', 12],
    ['percent', '3/4', 75],
    ['money', '€ 1.2k', 1200],
    ['money', '$1,234.50', 1234.5],
    ['money', '1.234,50 €', 1234.5],
    ['money', '980 EUR', 980],
    ['money', 'USD 12', 12],
    ['deploys', '12 deploys', 12],
    ['count', '17 count', 17],
    ['hours', '1.5h', 1.5],
    ['hours', '90 min', 1.5],
    ['hours', '1h 30m', 1.5],
    ['hours', '2d', 48],
    ['hours', '12', 12],
    ['minutes', '1.5 hours', 90],
    ['milliseconds', '0.35 s', 350],
    ['milliseconds', '420ms', 420],
    ['failRate', '12/340', (12 / 340) * 100],
    ['failRate', '12 of 340', (12 / 340) * 100],
    ['failRate', '3.5 %', 3.5],
    ['perThousand', '€1,200 / 48k', 25],
    ['boolean', 'yes', 1],
    ['boolean', 'No', 0],
    ['boolean', '1', 1],
  ] as const)('%s: %s is %d', (name, text, value) => {
    expect(typed(name, text)).toBeCloseTo(value, 10)
  })

  it.each([
    ['count', '12 %', 'unit-does-not-fit'],
    ['count', '€12', 'unit-does-not-fit'],
    ['count', '5h', 'unit-does-not-fit'],
    ['hours', '12 %', 'unit-does-not-fit'],
    ['hours', '3 parsecs', 'unit-does-not-fit'],
    ['hours', '5k', 'unit-does-not-fit'],
    ['count', '12/340', 'not-a-ratio'],
    ['failRate', '12/x3', 'not-a-number'],
    ['percent', '12/0', 'zero-denominator'],
    ['percent', '120', 'above-bound'],
    ['count', '2.5', 'not-a-whole-count'],
    ['count', '-2', 'below-bound'],
    ['boolean', '2', 'not-yes-or-no'],
    ['boolean', 'maybe', 'not-a-number'],
    ['count', '', 'empty'],
    ['count', '   ', 'empty'],
  ] as const)('%s: %j is refused as %s', (name, text, code) => {
    expect(typed(name, text)).toBe(code)
  })
})

describe('what is no number is understood too', () => {
  it.each([
    ['n/a no database', { state: 'not-applicable', reason: 'no database' }],
    ['N/A: no database', { state: 'not-applicable', reason: 'no database' }],
    ['-', { state: 'missing', reason: '' }],
    ['- scanner was down', { state: 'missing', reason: 'scanner was down' }],
    ['– scanner was down', { state: 'missing', reason: 'scanner was down' }],
    ['-scanner was down', { state: 'missing', reason: 'scanner was down' }],
    ['- 3 servers were down', { state: 'missing', reason: '3 servers were down' }],
    ['=', '='],
    ['n/a', 'reason-needed'],
  ])('%s', (text, expected) => {
    expect(typed('count', text)).toEqual(expected)
  })

  it('a ratio keeps both its parts', () => {
    expect(parseTypedValue('12/340', sampleMetric(metrics.failRate), '.')).toMatchObject({
      reading: { numerator: 12, denominator: 340 },
    })
  })
})
