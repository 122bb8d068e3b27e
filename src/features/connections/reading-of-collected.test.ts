import { describe, expect, test } from 'vitest'
import type { Amount, Collected, Finding } from '#connectors/collected.ts'
import { failed } from '#connectors/collected.ts'
import { sampleMetric } from '#domain/fixtures/sample-metric.ts'
import { day, instant } from '#domain/instant.ts'
import type { Metric } from '#domain/metric.ts'
import { readingOfCollected } from './reading-of-collected.ts'

const cycle = {
  key: '2026-05',
  starts: instant('2026-03-02T00:00:00Z'),
  ends: instant('2026-03-16T00:00:00Z'),
  startsOn: day('2026-03-02'),
  endsOn: day('2026-03-15'),
}
const now = instant('2026-03-20T00:00:00Z')

const hours = sampleMetric()
const deploys = sampleMetric({ name: 'Deployments', kind: 'count', rollUp: 'sum' })
const errorRate = sampleMetric({
  name: 'Error rate',
  kind: 'percent',
  rollUp: 'ratio',
  scale: 100,
  bounds: { lower: 0, upper: 100 },
})
const coverage = sampleMetric({
  name: 'Coverage',
  kind: 'percent',
  rollUp: 'last',
  bounds: { lower: 0, upper: 100 },
})
const alarmed = sampleMetric({ kind: 'boolean', rollUp: 'last', bounds: { lower: 0, upper: 1 } })

function collected(finding: Finding, remark = ''): Collected {
  const { starts: from, ends: until } = cycle
  return { finding, coverage: { from, until, complete: true, remark }, exchanges: [] }
}

function read(metric: Metric, amount: Amount) {
  return readingOfCollected(collected({ kind: 'measured', amount }), { metric, cycle, now })
}

function readParts(metric: Metric, amounts: readonly Amount[], remark = '') {
  const parts = amounts.map((amount, i) => ({
    from: instant(`2026-03-${String(2 + i).padStart(2, '0')}T00:00:00Z`),
    until: instant(`2026-03-${String(3 + i).padStart(2, '0')}T00:00:00Z`),
    amount,
  }))
  return readingOfCollected(collected({ kind: 'parts', parts }, remark), { metric, cycle, now })
}

const measured = (
  value: number,
  numerator: number | null = null,
  denominator: number | null = null,
) => ({
  outcome: 'measured',
  errorClass: null,
  reading: { state: 'measured', value, numerator, denominator },
})

describe('one number', () => {
  test.each([
    ['as it is', hours, { value: 4.25 }, measured(4.25)],
    ['a whole count', deploys, { value: 12 }, measured(12)],
    [
      'a ratio of its parts',
      errorRate,
      { numerator: 5, denominator: 1000 },
      measured(0.5, 5, 1000),
    ],
    ['a ratio that was divided already', errorRate, { value: 0.5 }, measured(0.5)],
    ['a share of its parts', coverage, { numerator: 3, denominator: 4 }, measured(75, 3, 4)],
    ['yes', alarmed, { value: 1 }, measured(1)],
  ])('%s', (_, metric, amount, result) => {
    expect(read(metric, amount)).toMatchObject(result)
  })
})

describe('what cannot be is a failure that says what to do', () => {
  test.each([
    ['a count of 11.99', deploys, { value: 11.99 }, /11\.99 is not a whole number.*round it/],
    [
      'more than everything',
      coverage,
      { value: 120 },
      /120 is above the highest possible value of Coverage, 100/,
    ],
    ['less than nothing', hours, { value: -1 }, /below the lowest possible value/],
    ['two numbers for one', hours, { numerator: 1, denominator: 2 }, /leave the denominator out/],
    ['neither yes nor no', alarmed, { value: 2 }, /neither 1 \(yes\) nor 0 \(no\)/],
    [
      'divided by less than nothing',
      errorRate,
      { numerator: 1, denominator: -2 },
      /1\/-2 is not a value/,
    ],
  ])('%s', (_, metric, amount, message) => {
    expect(read(metric, amount)).toMatchObject({
      outcome: 'failed',
      errorClass: 'query',
      message: expect.stringMatching(message),
      reading: { state: 'failed', reason: expect.stringMatching(message) },
    })
  })

  test('a ratio over steps without a denominator', () => {
    const { outcome, message } = readParts(errorRate, [{ value: 1 }, { value: 2 }])
    expect([outcome, message]).toEqual([
      'failed',
      'Error rate is a ratio: a query over several steps needs a denominator',
    ])
  })
})

test('a ratio over nothing is no data, and never zero', () => {
  const result = read(errorRate, { numerator: 0, denominator: 0 })
  expect(result).toMatchObject({
    outcome: 'no-data',
    reading: { state: 'missing', reason: 'the denominator is zero' },
  })
})

describe('several numbers become one by the metric’s own rule', () => {
  test.each([
    ['sum', deploys, [{ value: 2 }, { value: 3 }], measured(5)],
    ['median', hours, [{ value: 1 }, { value: 9 }, { value: 2 }], measured(2)],
    ['last', coverage, [{ value: 70 }, { value: 80 }], measured(80)],
    [
      'sum over sum',
      errorRate,
      [
        { numerator: 1, denominator: 10 },
        { numerator: 0, denominator: 90 },
      ],
      measured(1, 1, 100),
    ],
  ])('%s', (_, metric, amounts, result) => {
    expect(readParts(metric, amounts)).toMatchObject({ ...result, parts: amounts.length })
  })

  test('percentiles are not averaged, and the answer says so', () => {
    const p95 = sampleMetric({ rollUp: 'percentile' })
    const result = readParts(p95, [{ value: 1 }, { value: 9 }], '2 of 14 steps have a value')
    expect(result).toMatchObject(measured(9))
    expect(result.message).toBe('the highest percentile of its parts; 2 of 14 steps have a value')
  })
})

test('no data and failures keep their reason', () => {
  const of = (finding: Finding) =>
    readingOfCollected(collected(finding), { metric: hours, cycle, now })
  expect(of({ kind: 'no-data', reason: 'No series matches' })).toMatchObject({
    outcome: 'no-data',
    reading: { state: 'missing', reason: 'No series matches' },
  })
  expect(of(failed('auth', 'Refused', 5))).toMatchObject({
    outcome: 'failed',
    errorClass: 'auth',
    reading: { state: 'failed', reason: 'Refused' },
  })
})
