import { describe, expect, test } from 'vitest'
import { type EffectSeries, effectEvidence } from './effect-evidence.ts'
import { cyclePoints, sampleMetric } from './fixtures/sample-metric.ts'

/** Ten values around 10; as a baseline their limits are 7.34 and 12.66. */
const quiet = [9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5]
const evidence = (after: readonly (number | null)[], change: Partial<EffectSeries> = {}) =>
  effectEvidence({
    metric: sampleMetric(),
    // The cycle in which it was done: far off, and part of neither side.
    points: cyclePoints([...quiet, 30, ...after]),
    doneIn: quiet.length,
    ...change,
  })

describe('before and after', () => {
  test('are told apart, without the cycle between', () => {
    const { before, after } = evidence([6, 7, 8])
    expect(before).toEqual({ count: 10, median: 10, mean: 10 })
    expect(after).toEqual({ count: 3, median: 7, mean: 7 })
  })

  test('count what was measured alone', () => {
    expect(evidence([6, null, 8, null]).after).toEqual({ count: 2, median: 7, mean: 7 })
  })

  test('a ratio’s mean is sum over sum, and a percentile has none', () => {
    const share = (numerator: number, denominator: number) => ({
      state: 'measured' as const,
      value: (numerator / denominator) * 100,
      numerator,
      denominator,
    })
    const points = cyclePoints([share(1, 2), share(0, 8), 0, share(1, 10)])
    const ratio = sampleMetric({ rollUp: 'ratio', scale: 100, kind: 'ratio', unit: '%' })
    const told = effectEvidence({ metric: ratio, points, doneIn: 2 })
    expect([told.before.mean, told.before.median, told.after.mean]).toEqual([10, 25, 10])
    const percentile = sampleMetric({ rollUp: 'percentile' })
    expect(evidence([6, 7], { metric: percentile }).after).toMatchObject({
      median: 6.5,
      mean: null,
    })
  })
})

describe('the signals of an effect', () => {
  test('are judged against the normal range before', () => {
    const told = evidence([7.5, 6.5])
    expect(told.segments[0]?.limits).toMatchObject({ maturity: 'locked', center: 10 })
    expect(told.newSignals.map((place) => told.signals[place]?.rule)).toContain('point')
    expect(told.variation).toBe('improving')
    expect(told.phrase).toMatchObject({ code: 'below-range', values: { effect: 'better' } })
  })

  test('of before are not those of after', () => {
    const told = evidence([10, 9.5])
    expect(told.signals.length).toBeGreaterThan(0)
    expect(told.newSignals.map((place) => told.signals[place]?.rule)).not.toContain('point')
  })

  test('that had begun before are no news afterwards', () => {
    const lower = [9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 5, 5, 5, 5]
    const points = cyclePoints([...lower, 5, 5, 5])
    const told = effectEvidence({ metric: sampleMetric(), points, doneIn: lower.length })
    const rulesOf = (places: readonly number[]) => places.map((at) => told.signals[at]?.rule)
    expect(told.signals.map(({ rule }) => rule)).toContain('three-of-four')
    expect(rulesOf(told.newSignals)).not.toContain('three-of-four')
  })

  test('say what got worse as plainly', () => {
    expect(evidence([10, 13])).toMatchObject({ variation: 'worsening' })
  })

  test('are none without enough values before', () => {
    const points = cyclePoints([10, 11, 12, 3])
    const told = effectEvidence({ metric: sampleMetric(), points, doneIn: 2 })
    expect(told).toMatchObject({ variation: 'not-enough-data', newSignals: [], signals: [] })
  })
})

test('while nothing was measured afterwards, there is no word about it', () => {
  const told = evidence([null, null])
  expect(told).toMatchObject({ phrase: null, variation: 'not-enough-data' })
  expect(told.after).toEqual({ count: 0, median: null, mean: null })
  expect(told.points).toHaveLength(quiet.length + 1)
})
