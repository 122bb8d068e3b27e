// A cycle is one sprint: it starts at a local time of day every so many days after an anchor day, so
// that cycles tile time without gaps or overlaps whatever the clocks do.
import type { Day, Instant } from './instant.ts'

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
  /** Last day, inclusive. */
  readonly endsOn: Day
}

/** The cycle that contains the instant. */
export function cycleAt(_calendar: CycleCalendar, _at: Instant): Cycle {
  throw new Error('only the signature stands so far')
}

/** All cycles that share time with [from, to), oldest first. */
export function cyclesBetween(_calendar: CycleCalendar, _from: Instant, _to: Instant): Cycle[] {
  throw new Error('only the signature stands so far')
}
