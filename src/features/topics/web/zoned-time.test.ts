import { expect, test } from 'vitest'
import { instantOfLocal, localTime } from './zoned-time.ts'

test.each([
  ['2026-01-10T14:00', 'Europe/Dublin', '2026-01-10T14:00:00.000Z'],
  ['2026-07-10T14:00', 'Europe/Dublin', '2026-07-10T13:00:00.000Z'],
  ['2026-03-29T00:30', 'Europe/Dublin', '2026-03-29T00:30:00.000Z'],
  ['2026-03-29T02:30', 'Europe/Dublin', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25T03:00', 'Europe/Dublin', '2026-10-25T03:00:00.000Z'],
  ['2026-11-01T09:00', 'America/Los_Angeles', '2026-11-01T17:00:00.000Z'],
  ['2026-01-10T14:00', 'Asia/Kathmandu', '2026-01-10T08:15:00.000Z'],
])('%s in %s is %s, and back', (local, zone, instant) => {
  expect(instantOfLocal(local, zone)).toBe(instant)
  expect(localTime(instant, zone)).toBe(local)
})

test('a time that the clocks skip is moved past the gap', () => {
  const skipped = instantOfLocal('2026-03-29T01:30', 'Europe/Dublin')
  expect(localTime(skipped, 'Europe/Dublin')).toBe('2026-03-29T02:30')
})
