import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CycleCalendar, cycleAt, cyclesBetween } from '#domain/cycle.ts'
import { day, type Instant, instant } from '#domain/instant.ts'
import { type ApplyingCalendar, tileCycles } from './tile-cycles.ts'

function applying(anchorOn: string, lengthDays: number, timeZone: string, time = '00:00') {
  const calendar: CycleCalendar = {
    anchorOn: day(anchorOn),
    lengthDays,
    timeZone,
    startsAtTime: time,
  }
  const running = cycleAt(calendar, instant(`${anchorOn}T23:59:00-12:00`))
  return { ...calendar, appliesFrom: running.starts }
}

const weeks = (from: string, to: string): [Instant, Instant] => [
  instant(`${from}T00:00:00Z`),
  instant(`${to}T00:00:00Z`),
]

const fortnights = applying('2026-03-02', 14, 'Europe/Dublin')

describe('one calendar', () => {
  test('its cycles are those of the domain, keys included', () => {
    const [from, to] = weeks('2023-06-01', '2026-09-01')
    expect(tileCycles([fortnights], from, to)).toEqual(cyclesBetween(fortnights, from, to))
  })
})

describe('a new calendar', () => {
  const weekly = applying('2026-05-06', 7, 'Europe/Dublin')
  const cycles = tileCycles([fortnights, weekly], ...weeks('2026-04-13', '2026-05-21'))

  test('cuts the last cycle under the old one and counts on', () => {
    expect(cycles.map(({ key, startsOn, endsOn }) => [key, startsOn, endsOn])).toEqual([
      ['2026-08', '2026-04-13', '2026-04-26'],
      ['2026-09', '2026-04-27', '2026-05-05'],
      ['2026-10', '2026-05-06', '2026-05-12'],
      ['2026-11', '2026-05-13', '2026-05-19'],
      ['2026-12', '2026-05-20', '2026-05-26'],
    ])
  })

  test('counts from one again with the new year', () => {
    const [first] = tileCycles([fortnights, weekly], ...weeks('2027-01-06', '2027-01-07'))
    expect(first).toMatchObject({ key: '2027-01', startsOn: '2027-01-06' })
  })

  test('in another time zone leaves neither gap nor overlap', () => {
    const tokyo = applying('2026-05-08', 14, 'Asia/Tokyo', '06:00')
    const [last, first] = tileCycles([fortnights, tokyo], ...weeks('2026-05-07', '2026-05-09'))
    expect(last).toMatchObject({ starts: '2026-04-26T23:00:00.000Z', endsOn: '2026-05-07' })
    expect(first).toMatchObject({ starts: '2026-05-07T21:00:00.000Z', startsOn: '2026-05-08' })
    expect(last?.ends).toBe(first?.starts)
  })

  test('that starts hours after a cycle ends makes no cycle of those hours', () => {
    const atNine = applying('2026-05-11', 14, 'Europe/Dublin', '09:00')
    const cycles = tileCycles([fortnights, atNine], ...weeks('2026-05-10', '2026-05-12'))
    expect(cycles).toMatchObject([
      { key: '2026-09', startsOn: '2026-04-27', ends: atNine.appliesFrom, endsOn: '2026-05-10' },
      { key: '2026-10', starts: atNine.appliesFrom },
    ])
  })
})

test('cycles tile time with unique keys, whatever calendars follow each other', () => {
  const zones = ['Europe/Dublin', 'America/St_Johns', 'Asia/Tokyo', 'Pacific/Apia', 'UTC']
  const calendars = fc
    .uniqueArray(
      fc.record({
        daysIn: fc.integer({ min: 0, max: 300 }).map((count) => count * 3),
        lengthDays: fc.integer({ min: 7, max: 92 }),
        timeZone: fc.constantFrom(...zones),
        time: fc.constantFrom('00:00', '01:30', '09:00', '23:30'),
      }),
      { selector: (entry) => entry.daysIn, minLength: 1, maxLength: 4 },
    )
    .map((entries) =>
      entries
        .sort((one, other) => one.daysIn - other.daysIn)
        .map((entry): ApplyingCalendar => {
          const anchorOn = new Date(Date.UTC(2024, 0, 1 + entry.daysIn)).toISOString().slice(0, 10)
          return applying(anchorOn, entry.lengthDays, entry.timeZone, entry.time)
        }),
    )
  fc.assert(
    fc.property(calendars, (applied) => {
      const [from, to] = weeks('2023-11-01', '2026-12-01')
      const cycles = tileCycles(applied, from, to)
      expect((cycles[0]?.starts ?? to) <= from).toBe(true)
      expect((cycles.at(-1)?.ends ?? from) >= to).toBe(true)
      cycles.forEach((cycle, index) => {
        expect(cycle.starts < cycle.ends).toBe(true)
        if (index > 0) expect(cycles[index - 1]?.ends).toBe(cycle.starts)
      })
      expect(new Set(cycles.map((cycle) => cycle.key)).size).toBe(cycles.length)
      const middle = cycles[Math.floor(cycles.length / 2)]
      if (middle) expect(tileCycles(applied, middle.starts, middle.ends)).toEqual([middle])
    }),
    { numRuns: 25 },
  )
})
