import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { day, epochMs, instant, instantFromEpochMs } from './instant.ts'

describe('an instant', () => {
  test.each([
    ['2026-03-01T09:00:00Z', '2026-03-01T09:00:00.000Z'],
    ['2026-03-01T09:00Z', '2026-03-01T09:00:00.000Z'],
    ['2026-03-01T09:00:00.5+02:00', '2026-03-01T07:00:00.500Z'],
    ['2026-03-01 09:00:00+0530', '2026-03-01T03:30:00.000Z'],
    ['2026-12-31T23:30:00-01:00', '2027-01-01T00:30:00.000Z'],
    ['2026-03-01T09:00:00.123456789Z', '2026-03-01T09:00:00.123Z'],
  ])('%s is %s', (written, utc) => {
    expect(instant(written)).toBe(utc)
  })

  test.each([
    '2026-03-01',
    '2026-03-01T09:00:00',
    '2026-02-30T09:00:00Z',
    '2026-13-01T09:00:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T09:60:00Z',
    'yesterday',
    '',
  ])('is not %j', (written) => {
    expect(() => instant(written)).toThrow(RangeError)
  })

  test('agrees with Temporal on any time and offset', () => {
    const anyMs = fc.integer({ min: -62_000_000_000_000, max: 253_000_000_000_000 })
    const anyOffset = fc.integer({ min: -14 * 60, max: 14 * 60 })
    fc.assert(
      fc.property(anyMs, anyOffset, (ms, minutes) => {
        const sign = minutes < 0 ? '-' : '+'
        const part = (count: number) => String(count).padStart(2, '0')
        const size = Math.abs(minutes)
        const offset = `${sign}${part(Math.floor(size / 60))}:${part(size % 60)}`
        const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(offset)
        const text = zoned.toString({ timeZoneName: 'never', smallestUnit: 'millisecond' })
        expect(epochMs(instant(text))).toBe(ms)
        expect(instantFromEpochMs(ms)).toBe(instant(text))
      }),
    )
  })
})

describe('a day', () => {
  test('is a date of the calendar', () => {
    expect(day('2028-02-29')).toBe('2028-02-29')
  })

  test.each(['2026-02-29', '2026-00-10', '2026-1-1', '2026-01-01T00:00:00Z'])(
    'is not %j',
    (written) => {
      expect(() => day(written)).toThrow(RangeError)
    },
  )
})
