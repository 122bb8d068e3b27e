import { describe, expect, it } from 'vitest'
import { clockOffset, pauseBeforeAttempt } from './live-link.ts'

describe('a lost stream', () => {
  it('is opened again at once when it only ended', () => {
    expect(pauseBeforeAttempt(0, 1)).toBe(0)
  })

  it('is tried again after growing pauses, up to a quarter of a minute', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 20].map((failures) => pauseBeforeAttempt(failures, 1))
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000])
  })

  it('is not tried by all pages at the same moment', () => {
    expect(pauseBeforeAttempt(3, 0)).toBe(1000)
    expect(pauseBeforeAttempt(3, 0.5)).toBe(1500)
  })
})

describe('the server’s clock', () => {
  it('is what the answer says, half a round trip ago', () => {
    expect(
      clockOffset(
        '2026-03-01T09:00:10.000Z',
        Date.parse('2026-03-01T09:00:00.000Z'),
        Date.parse('2026-03-01T09:00:00.400Z'),
      ),
    ).toBe(9800)
  })
})
