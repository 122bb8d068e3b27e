import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { epochMs, instant, instantFromEpochMs } from '#domain/instant.ts'
import { evaluateAtEnd, evaluateSteps, passedMs } from './evaluation.ts'

/** In Dublin, with the hour that is lost in spring. */
const spring = {
  starts: instant('2026-03-16T00:00:00Z'),
  ends: instant('2026-03-29T23:00:00Z'),
  until: instant('2026-03-29T23:00:00Z'),
}
const fortnightMs = 14 * 86_400_000

test('$window is the exact length of the cycle, to the second', () => {
  const evaluation = evaluateAtEnd('rate(a[$window]) + $windows', spring, passedMs(spring) ?? 0)
  expect(evaluation).toEqual({
    expression: 'rate(a[1206000s]) + $windows',
    time: '2026-03-29T22:59:59.999Z',
  })
})

test('while the cycle runs, $window is what has passed of it, in whole seconds', () => {
  const running = { ...spring, until: instant('2026-03-16T00:01:30.700Z') }
  expect(evaluateAtEnd('a[$window]', running, passedMs(running) ?? 0)).toEqual({
    expression: 'a[90s]',
    time: '2026-03-16T00:01:29.999Z',
  })
  expect(passedMs({ ...spring, until: instant('2026-03-16T00:00:00.999Z') })).toBeNull()
})

describe('steps', () => {
  test('lie a millisecond before their end', () => {
    expect(evaluateSteps('a[$step]', spring, passedMs(spring) ?? 0, 3600)).toEqual({
      expression: 'a[3600s]',
      start: '2026-03-16T00:59:59.999Z',
      end: '2026-03-29T22:59:59.999Z',
      stepMs: 3_600_000,
      steps: 335,
    })
  })

  test('wait for the end of the first', () => {
    const running = { ...spring, until: instant('2026-03-16T00:59:00Z') }
    expect(evaluateSteps('a', running, passedMs(running) ?? 0, 3600)).toBeNull()
  })

  test('tile the cycle, are at most 11,000, and are the same early and late', () => {
    const passing = fc.record({
      lengthMs: fc.integer({ min: 7 * 86_400, max: 92 * 86_400 }).map((seconds) => seconds * 1000),
      share: fc.double({ min: 0.01, max: 1, noNaN: true }),
      stepSeconds: fc.integer({ min: 15, max: 1_209_600 }),
    })
    fc.assert(
      fc.property(passing, ({ lengthMs, share, stepSeconds }) => {
        const starts = spring.starts
        const ends = instantFromEpochMs(epochMs(starts) + lengthMs)
        const until = instantFromEpochMs(epochMs(starts) + Math.floor(lengthMs * share))
        const whole = evaluateSteps('a', { starts, ends, until: ends }, lengthMs, stepSeconds)
        const early = { starts, ends, until }
        const part = evaluateSteps('a', early, passedMs(early) ?? 0, stepSeconds)
        if (!whole) throw new Error('a whole cycle without a step')
        expect(whole.steps).toBeLessThanOrEqual(11_000)
        expect(whole.end <= ends).toBe(true)
        expect(lengthMs - whole.steps * whole.stepMs).toBeLessThan(whole.steps)
        if (part) expect([part.start, part.stepMs]).toEqual([whole.start, whole.stepMs])
        if (part) expect(part.end < until).toBe(true)
      }),
    )
  })

  test('are made longer where there would be too many', () => {
    const fortnight = { ...spring, ends: instantFromEpochMs(epochMs(spring.starts) + fortnightMs) }
    const evaluation = evaluateSteps('a', fortnight, fortnightMs, 15)
    expect([evaluation?.steps, evaluation?.stepMs]).toEqual([11_000, 109_963])
  })
})
