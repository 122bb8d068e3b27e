import { describe, expect, test } from 'vitest'
import type { Finding } from '#connectors/collected.ts'
import { instant } from '#domain/instant.ts'
import infinite from './fixtures/infinite.json' with { type: 'json' }
import noSeries from './fixtures/no-series.json' with { type: 'json' }
import notANumber from './fixtures/not-a-number.json' with { type: 'json' }
import oneSeries from './fixtures/one-series.json' with { type: 'json' }
import rangeVector from './fixtures/range-vector.json' with { type: 'json' }
import scalar from './fixtures/scalar.json' with { type: 'json' }
import severalSeries from './fixtures/several-series.json' with { type: 'json' }
import severalSteps from './fixtures/several-steps.json' with { type: 'json' }
import steps from './fixtures/steps.json' with { type: 'json' }
import string from './fixtures/string.json' with { type: 'json' }
import { amountAt, partsOver, ratioOf } from './measure.ts'
import { Answer, Result } from './wire.ts'

const sixHoursMs = 6 * 3_600_000

function resultOf(recorded: { body: unknown }): Result {
  const answer = Answer.parse(recorded.body)
  if (answer.status === 'error') throw new Error(answer.error)
  return answer.data
}

function oneSample(value: string): Result {
  return { resultType: 'vector', result: [{ metric: {}, value: [1767657599.999, value] }] }
}

function matrix(...values: [number, string][]): Result {
  return { resultType: 'matrix', result: [{ metric: {}, values }] }
}

describe('an instant query', () => {
  test.each([
    ['one series', oneSeries, { kind: 'measured', amount: { value: 9599.999888888888 } }],
    ['a scalar', scalar, { kind: 'measured', amount: { value: 1 } }],
    ['no series', noSeries, { kind: 'no-data', reason: expect.stringMatching(/or vector\(0\)/) }],
    ['NaN', notANumber, { kind: 'no-data', reason: 'The value is NaN' }],
    ['infinity', infinite, { kind: 'no-data', reason: 'The value is +Inf' }],
    [
      'several series',
      severalSeries,
      {
        kind: 'failed',
        class: 'query',
        message:
          '2 series came back, such as {__name__="requests_total", code="200"}; make them one with sum(…), avg(…) or max(…)',
        retryAfterSeconds: null,
      },
    ],
    [
      'a range',
      rangeVector,
      { kind: 'failed', class: 'query', message: expect.stringMatching(/increase/) },
    ],
    [
      'text',
      string,
      { kind: 'failed', class: 'query', message: expect.stringMatching(/^A string/) },
    ],
  ])('with %s', (_, recorded, finding) => {
    expect(amountAt(resultOf(recorded))).toMatchObject(finding)
  })

  test.each([
    ['0', 0],
    ['-0.5', -0.5],
    ['1e+06', 1_000_000],
    ['5e-324', 5e-324],
    ['.5', 0.5],
  ])('reads the value %s', (written, value) => {
    expect(amountAt(oneSample(written))).toEqual({ kind: 'measured', amount: { value } })
  })

  test.each(['', ' ', '0x10', '1,5', 'null', '1 2', 'Infinity'])(
    'refuses the value “%s”',
    (written) => {
      expect(Result.safeParse(oneSample(written)).success).toBe(false)
    },
  )

  test('with a native histogram asks for a number', () => {
    const answer = {
      resultType: 'vector',
      result: [{ metric: {}, histogram: [1, { count: '2' }] }],
    }
    expect(amountAt(Result.parse(answer))).toMatchObject({
      class: 'query',
      message: expect.stringMatching(/histogram_quantile/),
    })
  })
})

describe('a range query', () => {
  test('gives each value the step that ends with it', () => {
    const finding = partsOver(resultOf(steps), sixHoursMs)
    if (finding.kind !== 'parts') throw new Error(finding.kind)
    expect(finding.parts).toHaveLength(4)
    expect(finding.parts[0]).toEqual({
      from: '2026-01-05T00:00:00.000Z',
      until: '2026-01-05T06:00:00.000Z',
      amount: { value: 2399.999888888889 },
    })
    expect(finding.parts[3]).toMatchObject({
      from: '2026-01-05T18:00:00.000Z',
      until: '2026-01-06T00:00:00.000Z',
    })
  })

  test.each([
    ['several series', resultOf(severalSteps), { kind: 'failed', class: 'query' }],
    ['no series', Result.parse({ resultType: 'matrix', result: [] }), { kind: 'no-data' }],
    ['an instant’s answer', resultOf(oneSeries), { kind: 'failed', class: 'query' }],
    [
      'nothing but NaN and infinity',
      matrix([1, 'NaN'], [2, '+Inf'], [3, 'NaN']),
      { kind: 'no-data', reason: 'Every value is NaN or +Inf' },
    ],
  ])('with %s', (_, result, finding) => {
    expect(partsOver(result, sixHoursMs)).toMatchObject(finding)
  })

  test('leaves out the steps whose value is not finite', () => {
    const finding = partsOver(matrix([59.999, '1'], [119.999, 'NaN'], [179.999, '3']), 60_000)
    if (finding.kind !== 'parts') throw new Error(finding.kind)
    expect(finding.parts.map((part) => part.amount)).toEqual([{ value: 1 }, { value: 3 }])
  })
})

describe('a ratio', () => {
  const measured = (value: number): Finding => ({ kind: 'measured', amount: { value } })
  const none: Finding = { kind: 'no-data', reason: 'No series matches.' }
  const failing: Finding = { kind: 'failed', class: 'rate', message: 'slow', retryAfterSeconds: 9 }
  const day = (number: number, value: number) => ({
    from: instant(`2026-01-0${number}T00:00:00Z`),
    until: instant(`2026-01-0${number + 1}T00:00:00Z`),
    amount: { value },
  })

  test('keeps its parts, and does not divide', () => {
    const ratio = ratioOf(measured(3), measured(0))
    expect(ratio).toEqual({ kind: 'measured', amount: { numerator: 3, denominator: 0 } })
  })

  test('lacks what either lacks', () => {
    const reason = (finding: Finding) =>
      finding.kind === 'no-data' ? finding.reason : finding.kind
    expect(reason(ratioOf(none, measured(1)))).toBe('The expression: No series matches.')
    expect(reason(ratioOf(measured(1), none))).toBe('The denominator: No series matches.')
    expect(ratioOf(none, failing)).toBe(failing)
    expect(ratioOf(failing, none)).toBe(failing)
  })

  test('is made of the steps that both know', () => {
    const above: Finding = { kind: 'parts', parts: [day(1, 1), day(2, 2)] }
    const below: Finding = { kind: 'parts', parts: [day(2, 20), day(3, 30)] }
    expect(ratioOf(above, below)).toEqual({
      kind: 'parts',
      parts: [{ ...day(2, 0), amount: { numerator: 2, denominator: 20 } }],
    })
    const apart: Finding = { kind: 'parts', parts: [day(3, 30)] }
    expect(ratioOf(above, apart)).toMatchObject({ kind: 'no-data' })
  })
})
