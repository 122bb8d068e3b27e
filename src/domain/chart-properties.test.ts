import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChartOptions, controlChart, latestSegment } from './control-chart.ts'
import { findSignals } from './find-signals.ts'
import { type ExactOptions, exactChart } from './fixtures/exact-chart.ts'
import type { Limits } from './natural-limits.ts'

const lines = [
  'center',
  'meanMovingRange',
  'lower',
  'upper',
  'rangeUpper',
  'midLower',
  'midUpper',
] as const

/** Whole numbers from a few to many, often equal ones, so that points fall on lines. */
const wholes = fc.oneof(
  fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 6, maxLength: 60 }),
  fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 60 }),
)
/** Decimals as people write them: 0.1, 99.95, 12.345. */
const decimals = fc
  .tuple(wholes, fc.constantFrom(10, 100, 1000))
  .map(([values, parts]) => values.map((value) => value / parts))
const withGaps = fc
  .tuple(decimals, fc.array(fc.nat(59), { maxLength: 6 }))
  .map(([values, gaps]) => values.map((value, i) => (gaps.includes(i) ? null : value)))

function limitsOf(values: readonly (number | null)[], options: ChartOptions = {}): Limits {
  return latestSegment(controlChart(values, options)).limits
}

function firedPoints(values: readonly (number | null)[], options: ChartOptions) {
  const fired = { point: [], range: [], 'three-of-four': [], run: [] } as Record<string, number[]>
  for (const { rule, points } of findSignals(values, controlChart(values, options))) {
    fired[rule === 'run-of-eight' ? 'run' : rule]?.push(...points)
  }
  for (const points of Object.values(fired)) points.sort((a, b) => a - b)
  return fired
}

function expectLines(ours: Limits, theirs: Record<(typeof lines)[number], number | null>): void {
  for (const line of lines) {
    const size = Math.max(Math.abs(theirs[line] ?? 0), Math.abs(theirs.meanMovingRange ?? 0))
    const difference = Math.abs((ours[line] ?? 0) - (theirs[line] ?? 0))
    expect(difference, line).toBeLessThanOrEqual(1e-9 * size + 1e-12)
  }
}

describe('limits and signals', () => {
  const methods: ExactOptions[] = [
    {},
    { center: 'median' },
    { movingRange: 'median' },
    { excluded: [2, 7, 8] },
  ]
  it.each(methods)('are those of exact arithmetic by the letter of the rules: %o', (method) => {
    fc.assert(
      fc.property(withGaps, (values) => {
        const limits = limitsOf(values, method)
        fc.pre(limits.maturity !== 'none')
        const exact = exactChart(values, method)
        expectLines(limits, exact)
        expect(firedPoints(values, method)).toEqual(exact.fired)
      }),
      { numRuns: 300 },
    )
  })

  it('move with the series when it is shifted and scaled, and no signal comes or goes', () => {
    const shift = fc.integer({ min: -1_000_000, max: 1_000_000 })
    const scale = fc.constantFrom(0.125, 0.5, 2, 1024)
    fc.assert(
      fc.property(wholes, shift, scale, (values, by, times) => {
        const moved = values.map((value) => value * times + by)
        const before = limitsOf(values)
        const after = limitsOf(moved)
        const at = (line: number | null) => (line ?? 0) * times + by
        const long = (range: number | null) => (range ?? 0) * times
        const expected = {
          center: at(before.center),
          lower: at(before.lower),
          upper: at(before.upper),
          midLower: at(before.midLower),
          midUpper: at(before.midUpper),
          meanMovingRange: long(before.meanMovingRange),
          rangeUpper: long(before.rangeUpper),
        }
        for (const line of lines) {
          expect(Math.abs((after[line] ?? 0) - expected[line])).toBeLessThanOrEqual(
            1e-9 * (Math.abs(by) + 1024),
          )
        }
        expect(findSignals(moved, controlChart(moved))).toEqual(
          findSignals(values, controlChart(values)),
        )
      }),
    )
  })

  it('keep centre and mean moving range when time is reversed', () => {
    fc.assert(
      fc.property(withGaps, (values) => {
        const forth = limitsOf(values)
        const back = limitsOf(values.toReversed())
        fc.pre(forth.center !== null && back.center !== null)
        expect(back.n).toBe(forth.n)
        expect(Math.abs((back.center ?? 0) - (forth.center ?? 0))).toBeLessThan(1e-9)
        expect(Math.abs((back.meanMovingRange ?? 0) - (forth.meanMovingRange ?? 0))).toBeLessThan(
          1e-9,
        )
      }),
    )
  })

  it('stay as they are when a point comes after a locked baseline', () => {
    fc.assert(
      fc.property(decimals, fc.double({ noNaN: true, min: -1e9, max: 1e9 }), (values, next) => {
        const options = { baseline: { from: 0, to: values.length } }
        const before = controlChart(values, options)
        const after = controlChart([...values, next], options)
        expect(latestSegment(after).limits).toEqual(latestSegment(before).limits)
        const signalled = (chart: typeof after, of: readonly number[]) =>
          findSignals(of, chart).flatMap((one) => one.points.map((i) => `${one.rule} ${i}`))
        expect(signalled(after, [...values, next])).toEqual(
          expect.arrayContaining(signalled(before, values)),
        )
      }),
    )
  })

  it('of a level series with two opposed outliers take no level point for one beside the centre', () => {
    const levels = fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 99 }))
    fc.assert(
      fc.property(levels, fc.integer({ min: 6, max: 3000 }), ([level, off], count) => {
        const outliers = [(level - off) / 10, (level + off) / 10]
        const values = [...outliers, ...Array.from({ length: count }, () => level / 10)]
        const rules = findSignals(values, controlChart(values)).map(({ rule }) => rule)
        expect(rules).not.toContain('run-of-eight')
      }),
    )
  })

  it('come out right for a long series far from zero', () => {
    const values = Array.from({ length: 20_000 }, (_, i) => 1_000_000 + ((i * 7919) % 1000) / 1000)
    expectLines(limitsOf(values), exactChart(values))
  })
})
