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
  const number = numberAt(calendar, at)
  return cycleFrom(calendar, startOf(calendar, number), startOf(calendar, number + 1))
}

/** All cycles that share time with [from, to), oldest first. */
export function cyclesBetween(calendar: CycleCalendar, from: Instant, to: Instant): Cycle[] {
  const cycles: Cycle[] = []
  if (from >= to) return cycles
  const toMs = epochMs(to)
  let start = startOf(calendar, numberAt(calendar, from))
  while (start.ms < toMs) {
    const next = startOf(calendar, start.number + 1)
    if (start.ms < next.ms) cycles.push(cycleFrom(calendar, start, next))
    start = next
  }
  return cycles
}

/** Cycles are counted from the anchor, which starts number 0. */
type Start = { readonly number: number; readonly on: Temporal.PlainDate; readonly ms: number }

/** A time that the clocks skip is moved past the gap, one that they repeat is the first of the two. */
function startOf(calendar: CycleCalendar, number: number): Start {
  const on = anchorOf(calendar).add({ days: number * calendar.lengthDays })
  const { timeZone, startsAtTime } = calendar
  return {
    number,
    on,
    ms: on.toZonedDateTime({ timeZone, plainTime: startsAtTime }).epochMilliseconds,
  }
}

function numberAt(calendar: CycleCalendar, at: Instant): number {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(calendar.timeZone).toPlainDate()
  const ms = epochMs(at)
  let number = Math.floor(daysFromAnchor(calendar, local) / calendar.lengthDays)
  while (startOf(calendar, number).ms > ms) number--
  while (startOf(calendar, number + 1).ms <= ms) number++
  return number
}

function cycleFrom(calendar: CycleCalendar, start: Start, next: Start): Cycle {
  return {
    key: keyOf(calendar, start),
    starts: instantFromEpochMs(start.ms),
    ends: instantFromEpochMs(next.ms),
    startsOn: day(start.on.toString()),
    endsOn: day(next.on.subtract({ days: 1 }).toString()),
  }
}

function keyOf(calendar: CycleCalendar, { number, on }: Start): string {
  const newYear = daysFromAnchor(calendar, on.with({ month: 1, day: 1 }))
  const firstOfYear = Math.ceil(newYear / calendar.lengthDays)
  const place = String(number - firstOfYear + 1).padStart(2, '0')
  return `${String(on.year).padStart(4, '0')}-${place}`
}

function daysFromAnchor(calendar: CycleCalendar, on: Temporal.PlainDate): number {
  return anchorOf(calendar).until(on, { largestUnit: 'days' }).days
}

function anchorOf({ anchorOn, lengthDays }: CycleCalendar): Temporal.PlainDate {
  if (!Number.isInteger(lengthDays) || lengthDays < 1) {
    throw new RangeError(`a cycle of ${lengthDays} days`)
  }
  return Temporal.PlainDate.from(anchorOn)
}
