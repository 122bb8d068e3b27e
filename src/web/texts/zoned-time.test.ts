import { expect, test } from 'vitest'
import { instantOfZonedTime, zonedTime } from './zoned-time.ts'

test.each([
  ['2026-03-05T10:00', 'Europe/Dublin', '2026-03-05T10:00:00.000Z'],
  ['2026-07-05T10:00', 'Europe/Dublin', '2026-07-05T09:00:00.000Z'],
  ['2026-03-05T00:30', 'Asia/Kolkata', '2026-03-04T19:00:00.000Z'],
  ['2026-12-31T23:59', 'America/New_York', '2027-01-01T04:59:00.000Z'],
  ['2026-03-05T10:00', 'UTC', '2026-03-05T10:00:00.000Z'],
])('%s in %s is %s, there and back', (text, zone, instant) => {
  expect(instantOfZonedTime(text, zone)).toBe(instant)
  expect(zonedTime(instant, zone)).toBe(text)
})

test('a time that the clocks leave out means an hour later', () => {
  expect(instantOfZonedTime('2026-03-29T01:30', 'Europe/Dublin')).toBe('2026-03-29T01:30:00.000Z')
  expect(zonedTime('2026-03-29T01:30:00.000Z', 'Europe/Dublin')).toBe('2026-03-29T02:30')
})

test('a time that comes twice means the first', () => {
  expect(instantOfZonedTime('2026-10-25T01:30', 'Europe/Dublin')).toBe('2026-10-25T00:30:00.000Z')
})

test('what is no date and time has no instant', () => {
  for (const text of ['', '2026-13-05T10:00', 'tomorrow', '2026-03-05']) {
    expect(instantOfZonedTime(text, 'UTC')).toBeNull()
  }
})
