import { expect, test } from 'vitest'
import { cycleAt, cyclesBetween } from '#domain/cycle.ts'
import { day, instant } from '#domain/instant.ts'
import { beginningOf, sampleCalendar } from './sample-calendar.ts'

const timeZone = 'Europe/Dublin'
const fortnights = (startsOn: string) =>
  ({ anchorOn: day(startsOn), lengthDays: 14, startsAtTime: '00:00', timeZone }) as const

/** The cycles of an organisation that is founded then, up to the running one. */
function cyclesUpTo(now: ReturnType<typeof instant>) {
  const begins = beginningOf(now, timeZone, 26)
  const week = cycleAt({ ...fortnights('2024-01-01'), lengthDays: 7 }, begins)
  const calendar = fortnights(week.startsOn)
  return cyclesBetween(calendar, begins, now)
}

test('there are 26 cycles, and the last review is to come, on whatever day one begins', () => {
  const start = Date.parse('2026-03-23T00:20:00Z')
  for (let hours = 0; hours < 21 * 24; hours += 5) {
    const now = instant(new Date(start + hours * 3_600_000).toISOString())
    const cycles = cyclesUpTo(now)
    expect(cycles).toHaveLength(26)
    const { instantOf } = sampleCalendar(cycles, timeZone)
    expect(instantOf({ at: 25, day: 11, time: '10:00' }) > now).toBe(true)
    expect(instantOf({ at: 25, day: 3, time: '18:00' }) < now).toBe(true)
  }
})

test('days and times are those of the organisation’s clocks', () => {
  const cycles = cyclesUpTo(instant('2026-04-08T09:00:00Z'))
  expect(cycles.at(-1)?.startsOn).toBe('2026-03-30')
  const { dayOf, instantOf } = sampleCalendar(cycles, timeZone)
  expect(dayOf({ at: 25, day: 11 })).toBe('2026-04-10')
  expect(dayOf({ at: 24, day: 11 }, 14)).toBe('2026-04-10')
  expect(instantOf({ at: 25, day: 11, time: '10:00' })).toBe('2026-04-10T09:00:00.000Z')
  expect(instantOf({ at: 24, day: 11, time: '10:00' })).toBe('2026-03-27T10:00:00.000Z')
})
