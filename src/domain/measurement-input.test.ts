import { describe, expect, it } from 'vitest'
import { sampleMetric } from './fixtures/sample-metric.ts'
import { checkReading, type EnteredNumber } from './measurement-input.ts'

const metrics = {
  count: sampleMetric({ kind: 'count', rollUp: 'sum' }),
  meanCount: sampleMetric({ kind: 'count', rollUp: 'mean' }),
  percent: sampleMetric({
    kind: 'percent',
    unit: '%',
    rollUp: 'last',
    bounds: { lower: 0, upper: 100 },
  }),
  failRate: sampleMetric({
    kind: 'percent',
    unit: '%',
    rollUp: 'ratio',
    scale: 100,
    bounds: { lower: 0, upper: 100 },
  }),
  boolean: sampleMetric({ kind: 'boolean', rollUp: 'last', bounds: { lower: 0, upper: 1 } }),
  money: sampleMetric({ kind: 'money', rollUp: 'sum', bounds: { lower: null, upper: null } }),
}

function numberFor(name: keyof typeof metrics, entered: Omit<EnteredNumber, 'state'>) {
  const checked = checkReading(metrics[name], { state: 'measured', ...entered }, 'part-of-cycle')
  if (checked.kind === 'refused') return checked.code
  return checked.reading.state === 'measured' ? checked.reading.value : checked.reading
}

describe('a number that is entered', () => {
  it.each([
    ['count', { value: 3 }, 3],
    ['count', { value: 0 }, 0],
    ['count', { value: 2.5 }, 'not-a-whole-count'],
    ['count', { value: -1 }, 'below-bound'],
    ['count', {}, 'value-needed'],
    ['count', { value: Number.NaN }, 'not-finite'],
    ['count', { value: Infinity }, 'not-finite'],
    ['count', { value: 1e101 }, 'not-finite'],
    ['meanCount', { value: 2.5 }, 2.5],
    ['percent', { value: 99.95 }, 99.95],
    ['percent', { value: 101 }, 'above-bound'],
    ['percent', { numerator: 3, denominator: 4 }, 75],
    ['percent', { numerator: 3, denominator: 0 }, 'zero-denominator'],
    ['failRate', { numerator: 1, denominator: 8 }, 12.5],
    ['failRate', { numerator: 9, denominator: 8 }, 'above-bound'],
    ['failRate', { numerator: 1, denominator: -8 }, 'negative-denominator'],
    ['failRate', { numerator: 1 }, 'parts-needed'],
    ['failRate', { value: 12.5 }, 'parts-needed'],
    ['failRate', { numerator: 0, denominator: 0 }, 0],
    ['boolean', { value: 1 }, 1],
    ['boolean', { value: 0.5 }, 'not-yes-or-no'],
    ['money', { value: -20.5 }, -20.5],
  ] as const)('for %s as %j comes out as %s', (name, entered, expected) => {
    expect(numberFor(name, entered)).toBe(expected)
  })

  it('may be a bare quotient when it stands for the whole cycle', () => {
    const entered = { state: 'measured', value: 12.5 } as const
    expect(checkReading(metrics.failRate, entered, 'whole-cycle')).toMatchObject({
      reading: { value: 12.5, numerator: null, denominator: null },
    })
  })

  it('keeps its parts', () => {
    const entered = { state: 'measured', numerator: 1, denominator: 8, value: 99 } as const
    expect(checkReading(metrics.failRate, entered, 'part-of-cycle')).toMatchObject({
      reading: { value: 12.5, numerator: 1, denominator: 8 },
    })
  })
})

it('what is no number may need a reason', () => {
  const check = (state: 'missing' | 'not-applicable', reason: string) =>
    checkReading(metrics.count, { state, reason }, 'whole-cycle')
  expect(check('not-applicable', '  ')).toEqual({ kind: 'refused', code: 'reason-needed' })
  expect(check('not-applicable', ' no cloud ')).toMatchObject({ reading: { reason: 'no cloud' } })
  expect(check('missing', '')).toMatchObject({ reading: { state: 'missing', reason: '' } })
})
