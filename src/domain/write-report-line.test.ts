import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cyclePoints, measured, sampleMetric } from './fixtures/sample-metric.ts'
import type { Reading } from './measurement.ts'
import type { Metric } from './metric.ts'
import type { ReportLineInput } from './report-line.ts'
import { writeReportLine } from './write-report-line.ts'

/** Ten quiet reviews around 10, with a moving range of 1: limits 7.34 to 12.66 once locked. */
const quiet = [9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5]
const locked = { baseline: { from: 0, to: quiet.length } }

function lineOf(
  later: readonly (number | Reading | null)[],
  different: Partial<Omit<ReportLineInput, 'points' | 'metric'>> & {
    metric?: Partial<Metric>
  } = {},
) {
  const { metric, ...input } = different
  const points = cyclePoints([...quiet, ...later])
  return writeReportLine({
    workloadId: null,
    target: null,
    chart: locked,
    lastReviewed: points.length - 2,
    ...input,
    points,
    metric: sampleMetric(metric),
  })
}

describe('the change of a report line', () => {
  it('is absolute and in percent against the last review', () => {
    expect(lineOf([8, 9])).toMatchObject({
      previous: measured(8),
      change: { absolute: 1, percent: 12.5, points: null },
    })
  })

  it('skips the cycles that no review has seen', () => {
    expect(lineOf([8, 10, 9], { lastReviewed: 10 }).change?.absolute).toBe(1)
  })

  it('is in points where the unit is a percentage', () => {
    const metric = { unit: '%', kind: 'percent' as const }
    expect(lineOf([8, 9], { metric }).change).toEqual({ absolute: 1, percent: null, points: 1 })
  })

  it('has no percent from zero and none of a yes or no', () => {
    expect(lineOf([0, 9]).change).toEqual({ absolute: 9, percent: null, points: null })
    expect(lineOf([1, 0], { metric: { kind: 'boolean' } }).change?.percent).toBeNull()
  })

  it('is in percent of the size of a negative base', () => {
    const metric = { bounds: { lower: null, upper: null } }
    expect(lineOf([-4, -2], { metric }).change?.percent).toBe(50)
  })

  it('is unknown where either is no number', () => {
    expect(lineOf([null, 9]).change).toBeNull()
    expect(lineOf([8, { state: 'failed', reason: 'timed out' }]).change).toBeNull()
  })

  it('is unknown for the first cycle of all', () => {
    const first = writeReportLine({
      metric: sampleMetric(),
      workloadId: null,
      target: null,
      chart: {},
      lastReviewed: null,
      points: cyclePoints([5]),
    })
    expect(first).toMatchObject({ previous: null, change: null, variation: 'not-enough-data' })
    expect(first.phrase).toEqual({ code: 'few-values', values: { count: 1 } })
  })
})

describe('the variation of a report line', () => {
  it.each([
    ['lower', [6], 'improving'],
    ['lower', [13], 'worsening'],
    ['higher', [13], 'improving'],
    ['higher', [6], 'worsening'],
    ['target', [6], 'changed'],
    ['lower', [10], 'steady'],
    ['lower', [7.6, 12.6], 'changed'],
  ] as const)('of a metric with direction %s at %j is %s', (direction, later, variation) => {
    expect(lineOf(later, { metric: { direction } }).variation).toBe(variation)
  })

  it('needs six points and a number now', () => {
    expect(lineOf([null]).variation).toBe('not-enough-data')
    const short = writeReportLine({
      metric: sampleMetric(),
      workloadId: null,
      target: { lower: null, upper: 100 },
      chart: {},
      lastReviewed: 2,
      points: cyclePoints([1, 1, 1, 1, 99]),
    })
    expect(short).toMatchObject({ variation: 'not-enough-data', assurance: 'not-enough-data' })
    expect(short.normalRange).toEqual({ center: null, lower: null, upper: null, maturity: 'none' })
  })

  it('speaks of the newest point alone: an earlier signal is listed and no more', () => {
    const line = lineOf([9.5, 7, 10])
    expect(line.variation).toBe('steady')
    expect(line.signals).toMatchObject([{ rule: 'point', points: [11], isNew: false }])
  })
})

describe('a signal of a report line', () => {
  it('is new when it includes a point after the last review', () => {
    const low = [9, 9, 9, 9, 9, 9, 9, 9]
    expect(lineOf(low, { lastReviewed: 16 }).signals).toMatchObject([{ isNew: true }])
    expect(lineOf(low, { lastReviewed: 17 }).signals).toMatchObject([{ isNew: false }])
    expect(lineOf([9.5, 7], { lastReviewed: null }).signals).toMatchObject([{ isNew: true }])
  })

  it('of rare events is only that too many came at once', () => {
    const metric = { rare: true, kind: 'count' as const }
    const rare = (values: number[]) =>
      writeReportLine({
        metric: sampleMetric(metric),
        workloadId: null,
        target: null,
        chart: {},
        lastReviewed: null,
        points: cyclePoints(values),
      })
    const calm = [1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]
    expect(rare(calm).signals).toEqual([])
    expect(rare([...calm, 4])).toMatchObject({
      variation: 'worsening',
      signals: [{ rule: 'point' }],
    })
  })
})

describe('the assurance of a report line', () => {
  it.each([
    [null, 'no-target'],
    [{ lower: null, upper: null }, 'no-target'],
    [{ lower: null, upper: 15 }, 'always-met'],
    [{ lower: 7, upper: 13 }, 'always-met'],
    [{ lower: null, upper: 7 }, 'never-met'],
    [{ lower: 13, upper: 20 }, 'never-met'],
    [{ lower: null, upper: 11 }, 'hit-and-miss'],
    [{ lower: 9, upper: 11 }, 'hit-and-miss'],
  ] as const)('against %j is %s', (target, assurance) => {
    expect(lineOf([10], { target }).assurance).toBe(assurance)
  })

  it('takes a natural bound for the end of the range', () => {
    const metric = { unit: '%', kind: 'percent' as const, bounds: { lower: 0, upper: 12 } }
    expect(lineOf([10], { metric, target: { lower: 7, upper: 12 } }).assurance).toBe('always-met')
  })

  it('of a constant series on its target is that it is always met', () => {
    const line = writeReportLine({
      metric: sampleMetric({ direction: 'higher' }),
      workloadId: null,
      target: { lower: 99.9, upper: null },
      chart: {},
      lastReviewed: null,
      points: cyclePoints(quiet.map(() => 99.9)),
    })
    expect(line).toMatchObject({ assurance: 'always-met', targetMet: true, variation: 'steady' })
  })

  it('is another matter than whether the target is met now', () => {
    const target = { lower: null, upper: 11 }
    expect(lineOf([10], { target }).targetMet).toBe(true)
    expect(lineOf([11], { target }).targetMet).toBe(true)
    expect(lineOf([12], { target }).targetMet).toBe(false)
    expect(lineOf([null], { target }).targetMet).toBeNull()
    expect(lineOf([10]).targetMet).toBeNull()
  })
})

it('the normal range leaves out a line that a natural bound hides', () => {
  const metric = { bounds: { lower: 9, upper: null } }
  const { normalRange } = lineOf([10], { metric })
  expect(normalRange).toMatchObject({ center: 10, lower: null, maturity: 'locked' })
  expect(normalRange.upper).toBeCloseTo(12.66, 12)
})

it('a line can be written of whatever numbers there are', () => {
  const reading = fc.oneof(
    fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
    fc.integer({ min: 0, max: 3 }),
    fc.constant(null),
  )
  fc.assert(
    fc.property(
      fc.array(reading, { minLength: 1, maxLength: 52 }),
      fc.option(fc.nat(51)),
      fc.constantFrom('lower', 'higher', 'target'),
      (values, lastReviewed, direction) => {
        const line = writeReportLine({
          metric: sampleMetric({ direction, bounds: { lower: null, upper: null } }),
          workloadId: null,
          target: null,
          chart: {},
          lastReviewed: lastReviewed === null ? null : Math.min(lastReviewed, values.length - 1),
          points: cyclePoints(values),
        })
        const { phrase, change } = line
        if (phrase.code === 'within-range-up') expect(change?.absolute).toBeGreaterThan(0)
        if (phrase.code === 'within-range-down') expect(change?.absolute).toBeLessThan(0)
        if ('effect' in phrase.values && change && change.absolute !== 0) {
          const way = change.absolute > 0 ? 'up' : 'down'
          const isGoodWay = (way === 'up') === (direction === 'higher')
          const contradicts =
            (phrase.values.effect === 'better' && !isGoodWay) ||
            (phrase.values.effect === 'worse' && isGoodWay)
          expect(phrase.values.though).toBe(contradicts ? way : 'none')
        }
      },
    ),
  )
})
