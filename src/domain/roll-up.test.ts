import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from './instant.ts'
import type { Measurement, Origin, Reading } from './measurement.ts'
import type { RollUp } from './metric.ts'
import { partsUnknown, rollUp, zeroDenominator } from './roll-up.ts'

const period = { starts: instant('2026-03-02T09:00Z'), ends: instant('2026-03-16T09:00Z') }
const onDay = (day: number) => instant(`2026-03-${String(day).padStart(2, '0')}T09:00Z`)
const measuredAs = (
  value: number,
  numerator: number | null = null,
  denominator: number | null = null,
): Reading => ({
  state: 'measured',
  value,
  numerator,
  denominator,
})

function part(day: number, reading: Reading | number, origin: Origin = 'connection'): Measurement {
  return {
    at: onDay(day),
    until: onDay(day + 1),
    reading: typeof reading === 'number' ? measuredAs(reading) : reading,
    origin,
    recordedAt: onDay(day + 1),
  }
}

function whole(reading: Reading | number, origin: Origin, recordedOn = 16): Measurement {
  return {
    ...part(2, reading, origin),
    at: period.starts,
    until: period.ends,
    recordedAt: onDay(recordedOn),
  }
}

function numberOf(rule: RollUp, measurements: readonly Measurement[], scale = 1) {
  const { reading } = rollUp({ rollUp: rule, scale }, period, measurements)
  return reading.state === 'measured' ? reading.value : reading
}

describe('the parts of a cycle', () => {
  it.each([
    ['sum', 18],
    ['last', 7],
    ['mean', 4.5],
    ['median', 4.5],
    ['max', 9],
    ['min', 0],
    ['percentile', 9],
  ] as const)('become one number by %s', (rule, value) => {
    const parts = [part(5, 9), part(3, 2), part(9, 0), part(11, 7)]
    expect(numberOf(rule, parts)).toBe(value)
  })

  it('belong to the cycle from its start up to its end', () => {
    expect(numberOf('sum', [part(1, 1), part(2, 10), part(15, 100), part(16, 1000)])).toBe(110)
  })

  it('count once for each span: the newest word stands', () => {
    const corrected = { ...part(3, 5), recordedAt: onDay(12) }
    expect(numberOf('sum', [corrected, part(3, 4), part(4, 1)])).toBe(6)
  })

  it('of nothing at all are a missing number without origin', () => {
    expect(rollUp({ rollUp: 'sum', scale: 1 }, period, [part(1, 1)])).toEqual({
      reading: { state: 'missing', reason: '' },
      origin: null,
      parts: 0,
      note: null,
    })
  })
})

describe('percentiles', () => {
  it('are never averaged: of several the highest is an upper bound, and says so', () => {
    const metric = { rollUp: 'percentile', scale: 1 } as const
    expect(rollUp(metric, period, [part(3, 120), part(4, 180)])).toMatchObject({
      reading: { value: 180 },
      parts: 2,
      note: 'highest-of-percentiles',
    })
    expect(rollUp(metric, period, [part(3, 120)])).toMatchObject({ parts: 1, note: null })
  })
})

describe('a ratio', () => {
  it('is the sum over the sum', () => {
    const parts = [part(3, measuredAs(50, 1, 2)), part(4, measuredAs(1, 1, 98))]
    expect(numberOf('ratio', parts, 100)).toBe(2)
  })

  it('is the sum over the sum of any parts', () => {
    const parts = fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 })), {
      minLength: 2,
      maxLength: 13,
    })
    fc.assert(
      fc.property(parts, (pairs) => {
        const said = pairs.map(([n, d], i) => part(2 + i, measuredAs(n / d, n, d)))
        const over = pairs.reduce((sum, [n]) => sum + n, 0)
        const under = pairs.reduce((sum, [, d]) => sum + d, 0)
        expect(rollUp({ rollUp: 'ratio', scale: 1000 }, period, said).reading).toEqual(
          measuredAs((over / under) * 1000, over, under),
        )
      }),
    )
  })

  it('keeps the numerator of a day without denominator', () => {
    const parts = [part(3, measuredAs(0, 40, 0)), part(4, measuredAs(0.5, 10, 20))]
    expect(numberOf('ratio', parts)).toBe(2.5)
  })

  it('over nothing is missing, and says why', () => {
    const missing = { state: 'missing', reason: zeroDenominator }
    expect(numberOf('ratio', [part(3, measuredAs(0, 4, 0)), part(4, measuredAs(0, 0, 0))])).toEqual(
      missing,
    )
    expect(numberOf('ratio', [whole(measuredAs(0, 4, 0), 'manual')])).toEqual(missing)
  })

  it('of several bare quotients cannot be known', () => {
    expect(numberOf('ratio', [part(3, 2), part(4, 3)])).toEqual({
      state: 'missing',
      reason: partsUnknown,
    })
  })
})

describe('origins', () => {
  it('stand side by side, a person before an import, a token and a connection', () => {
    const said = (['connection', 'token', 'import', 'manual'] as const).map((origin, i) =>
      part(5, i, origin),
    )
    const origins = [4, 3, 2, 1].map(
      (count) => rollUp({ rollUp: 'sum', scale: 1 }, period, said.slice(0, count)).origin,
    )
    expect(origins).toEqual(['manual', 'import', 'token', 'connection'])
  })

  it('of a person or an import win over parts when they speak for the whole cycle', () => {
    expect(numberOf('sum', [part(3, 1, 'manual'), whole(42, 'import')])).toBe(42)
    expect(numberOf('sum', [whole(42, 'import'), whole(43, 'manual')])).toBe(43)
    expect(numberOf('sum', [part(3, 1, 'manual'), whole(42, 'token')])).toBe(1)
  })

  it('say the whole before the parts, and the newest whole', () => {
    const said = [whole(8, 'token', 14), part(3, 1, 'token'), whole(7, 'token', 12)]
    expect(numberOf('sum', said)).toBe(8)
  })
})

describe('what is no number', () => {
  const failed = (reason: string): Reading => ({ state: 'failed', reason })

  it('stands when it is the newest word for the whole cycle: no old value is repeated', () => {
    const said = [whole(8, 'connection', 12), whole(failed('timed out'), 'connection', 13)]
    expect(numberOf('last', said)).toEqual(failed('timed out'))
  })

  it('is left out of the parts when others were measured', () => {
    const said = [part(3, 5), part(4, failed('timed out')), part(5, 6)]
    expect(rollUp({ rollUp: 'sum', scale: 1 }, period, said)).toMatchObject({
      reading: { value: 11 },
      parts: 2,
    })
  })

  it('is the newest failure when nothing was measured', () => {
    const said = [
      part(3, failed('old')),
      part(4, failed('new')),
      part(5, { state: 'missing', reason: 'x' }),
    ]
    expect(numberOf('sum', said)).toEqual(failed('new'))
  })

  it('may be that it does not apply', () => {
    const reading: Reading = { state: 'not-applicable', reason: 'no database' }
    expect(numberOf('sum', [whole(reading, 'manual'), part(3, 5)])).toEqual(reading)
  })
})
