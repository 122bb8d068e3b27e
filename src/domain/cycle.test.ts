import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CycleCalendar, cycleAt, cyclesBetween } from './cycle.ts'
import { day, epochMs, instant, instantFromEpochMs } from './instant.ts'

const fortnight: CycleCalendar = {
  anchorOn: day('2026-01-07'),
  lengthDays: 14,
  startsAtTime: '09:00',
  timeZone: 'Europe/Dublin',
}

describe('a cycle', () => {
  it('starts at the local time of its first day, and the next starts where it ends', () => {
    expect(cycleAt(fortnight, instant('2026-01-10T12:00Z'))).toEqual({
      key: '2026-01',
      starts: '2026-01-07T09:00:00.000Z',
      ends: '2026-01-21T09:00:00.000Z',
      startsOn: '2026-01-07',
      endsOn: '2026-01-20',
    })
  })

  it('keeps its local time when the clocks change', () => {
    const cycle = cycleAt(fortnight, instant('2026-04-01T12:00Z'))
    expect(cycle).toMatchObject({
      key: '2026-07',
      starts: '2026-04-01T08:00:00.000Z',
      ends: '2026-04-15T08:00:00.000Z',
    })
    expect(cycleAt(fortnight, instant('2026-03-31T12:00Z'))).toMatchObject({
      starts: '2026-03-18T09:00:00.000Z',
      ends: '2026-04-01T08:00:00.000Z',
    })
  })

  it('contains its first instant and not its last', () => {
    expect(cycleAt(fortnight, instant('2026-01-21T09:00Z')).key).toBe('2026-02')
    expect(cycleAt(fortnight, instant('2026-01-21T08:59:59.999Z')).key).toBe('2026-01')
  })

  it('is counted in the year in which it starts, before the anchor too', () => {
    const keys = cyclesBetween(
      fortnight,
      instant('2025-12-01T00:00Z'),
      instant('2026-01-22T00:00Z'),
    )
    expect(keys.map(({ key }) => key)).toEqual([
      '2025-24',
      '2025-25',
      '2025-26',
      '2026-01',
      '2026-02',
    ])
    expect(cycleAt(fortnight, instant('2026-12-31T12:00Z')).key).toBe('2026-26')
  })

  it('may last a day: the key then has three digits late in the year', () => {
    const daily = { ...fortnight, lengthDays: 1 }
    expect(cycleAt(daily, instant('2026-12-31T12:00Z')).key).toBe('2026-365')
  })

  it('starts after the gap when the clocks skip its time', () => {
    const calendar = { ...fortnight, anchorOn: day('2026-03-29'), startsAtTime: '01:30' }
    expect(cycleAt(calendar, instant('2026-03-29T12:00Z')).starts).toBe('2026-03-29T01:30:00.000Z')
  })

  it('of a day that a zone left out takes no time', () => {
    const calendar = { ...fortnight, lengthDays: 1, timeZone: 'Pacific/Apia' }
    const cycles = cyclesBetween(
      calendar,
      instant('2011-12-29T00:00Z'),
      instant('2012-01-01T12:00Z'),
    )
    expect(cycles.map(({ startsOn }) => startsOn)).toEqual([
      '2011-12-28',
      '2011-12-29',
      '2011-12-31',
      '2012-01-01',
    ])
  })

  it.each([0, -7, 1.5])('cannot last %s days', (lengthDays) => {
    expect(() => cycleAt({ ...fortnight, lengthDays }, instant('2026-01-10T12:00Z'))).toThrow(
      RangeError,
    )
  })
})

describe('cycles', () => {
  const zones = ['Europe/Dublin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
  const calendars = fc.record({
    anchorOn: fc.constantFrom('2011-12-01', '2024-02-29', '2026-03-02').map(day),
    lengthDays: fc.constantFrom(1, 5, 7, 14, 21, 30),
    startsAtTime: fc.constantFrom('00:00', '00:30', '01:30', '02:00', '02:15', '09:00', '23:59'),
    timeZone: fc.constantFrom(...zones),
  })
  /** Around the changes of the clocks, and over the day that Apia left out. */
  const instants = fc
    .tuple(
      fc.constantFrom(
        '2011-12-30',
        '2026-03-08',
        '2026-03-29',
        '2026-04-05',
        '2026-10-04',
        '2026-11-01',
      ),
      fc.integer({ min: -5 * 86_400_000, max: 5 * 86_400_000 }),
    )
    .map(([on, offset]) => instantFromEpochMs(epochMs(instant(`${on}T00:00Z`)) + offset))

  it('contain every instant exactly once', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, at) => {
        const cycle = cycleAt(calendar, at)
        expect(cycle.starts <= at && at < cycle.ends).toBe(true)
        expect(cycleAt(calendar, cycle.starts)).toEqual(cycle)
        expect(cycleAt(calendar, cycle.ends).starts).toBe(cycle.ends)
      }),
      { numRuns: 150 },
    )
  })

  it('tile time without gaps or overlaps, each with a key of its own', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, from) => {
        const to = instantFromEpochMs(epochMs(from) + 40 * 86_400_000)
        const cycles = cyclesBetween(calendar, from, to)
        expect(cycles.length).toBeGreaterThan(0)
        expect((cycles[0]?.starts ?? to) <= from && (cycles.at(-1)?.ends ?? from) >= to).toBe(true)
        for (const [i, cycle] of cycles.slice(1).entries())
          expect(cycle.starts).toBe(cycles[i]?.ends)
        expect(new Set(cycles.map(({ key }) => key)).size).toBe(cycles.length)
      }),
      { numRuns: 60 },
    )
  })

  it('between an instant and itself are none', () => {
    const at = instant('2026-01-10T12:00Z')
    expect(cyclesBetween(fortnight, at, at)).toEqual([])
  })
})
