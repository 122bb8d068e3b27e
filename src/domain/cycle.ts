// A cycle is one sprint: it starts at a local time of day every so many days after an anchor day, so
// that cycles tile time without gaps or overlaps whatever the clocks do.
import { Temporal } from 'temporal-polyfill'
import { type Day, day, epochMs, type Instant, instantFromEpochMs } from './instant.ts'

export type CycleCalendar = {
  /** A day on which some cycle starts. */
  readonly anchorOn: Day
  readonly lengthDays: number
  /** Local wall-clock time, "09:00". */
  readonly startsAtTime: string
  /** IANA name, "Europe/Dublin". */
  readonly timeZone: string
}

export type Cycle = {
  /** "2026-04": year of the local start day, then its place among the cycles that start in that year. */
  readonly key: string
  readonly starts: Instant
  readonly ends: Instant
  readonly startsOn: Day
  /** Last day, inclusive: the one before the next cycle's first. */
  readonly endsOn: Day
}

/** The cycle that contains the instant. Throws a RangeError on an impossible calendar. */
export function cycleAt(calendar: CycleCalendar, at: Instant): Cycle {
  return cycleNumbered(calendar, numberAt(calendar, at))
}

/** All cycles that share time with [from, to), oldest first. */
export function cyclesBetween(calendar: CycleCalendar, from: Instant, to: Instant): Cycle[] {
  const cycles: Cycle[] = []
  if (from >= to) return cycles
  for (let number = numberAt(calendar, from); ; number++) {
    const cycle = cycleNumbered(calendar, number)
    if (cycle.starts >= to) return cycles
    if (cycle.starts < cycle.ends) cycles.push(cycle)
  }
}

/** Cycles are counted from the anchor, which starts number 0. */
function numberAt(calendar: CycleCalendar, at: Instant): number {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(calendar.timeZone).toPlainDate()
  const days = anchorOf(calendar).until(local, { largestUnit: 'days' }).days
  let number = Math.floor(days / calendar.lengthDays)
  const ms = epochMs(at)
  while (startMs(calendar, number) > ms) number--
  while (startMs(calendar, number + 1) <= ms) number++
  return number
}

function cycleNumbered(calendar: CycleCalendar, number: number): Cycle {
  const startsOn = startDay(calendar, number)
  return {
    key: keyOf(calendar, number, startsOn.year),
    starts: instantFromEpochMs(startMs(calendar, number)),
    ends: instantFromEpochMs(startMs(calendar, number + 1)),
    startsOn: day(startsOn.toString()),
    endsOn: day(
      startDay(calendar, number + 1)
        .subtract({ days: 1 })
        .toString(),
    ),
  }
}

function keyOf(calendar: CycleCalendar, number: number, year: number): string {
  const newYear = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const daysToNewYear = anchorOf(calendar).until(newYear, { largestUnit: 'days' }).days
  const firstOfYear = Math.ceil(daysToNewYear / calendar.lengthDays)
  const place = String(number - firstOfYear + 1).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${place}`
}

/** A time that the clocks skip is moved past the gap, one that they repeat is the first of the two. */
function startMs(calendar: CycleCalendar, number: number): number {
  return startDay(calendar, number).toZonedDateTime({
    timeZone: calendar.timeZone,
    plainTime: Temporal.PlainTime.from(calendar.startsAtTime),
  }).epochMilliseconds
}

function startDay(calendar: CycleCalendar, number: number): Temporal.PlainDate {
  return anchorOf(calendar).add({ days: number * calendar.lengthDays })
}

function anchorOf({ anchorOn, lengthDays }: CycleCalendar): Temporal.PlainDate {
  if (!Number.isInteger(lengthDays) || lengthDays < 1) {
    throw new RangeError(`a cycle of ${lengthDays} days`)
  }
  return Temporal.PlainDate.from(anchorOn)
}
