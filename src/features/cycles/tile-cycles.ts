import { type Cycle, type CycleCalendar, cycleAt, cyclesBetween } from '#domain/cycle.ts'
import { epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'

/** The first one of an organisation applies to the time before it as well. */
export type ApplyingCalendar = CycleCalendar & { readonly appliesFrom: Instant }

/** What a new calendar leaves of a cycle, when it is less, belongs to the cycle before. */
export const shortestCycleMs = 86_400_000

/** More than a year and the longest cycle: every cycle of a wanted year is counted. */
const countingBackMs = 470 * 86_400_000

/**
 * The cycles that share time with [from, to), oldest first, across changes of calendar: the last cycle
 * under an older calendar ends where the next calendar starts, and places in a year are counted on.
 */
export function tileCycles(
  calendars: readonly ApplyingCalendar[],
  from: Instant,
  to: Instant,
): Cycle[] {
  const countFrom = instantFromEpochMs(epochMs(from) - countingBackMs)
  const cycles = calendars.flatMap((calendar, index) => {
    const begins =
      index === 0 || countFrom > calendar.appliesFrom ? countFrom : calendar.appliesFrom
    const next = calendars[index + 1]
    return next ? cyclesUntil(next, calendar, begins, to) : cyclesBetween(calendar, begins, to)
  })
  return placedInYears(cycles).filter((cycle) => cycle.ends > from)
}

function cyclesUntil(
  next: ApplyingCalendar,
  calendar: CycleCalendar,
  from: Instant,
  to: Instant,
): Cycle[] {
  const lastStart = instantFromEpochMs(epochMs(next.appliesFrom) - shortestCycleMs)
  const cycles = cyclesBetween(calendar, from, next.appliesFrom < to ? next.appliesFrom : to)
  return cycles
    .filter((cycle) => cycle.starts <= lastStart)
    .map((cycle) => (cycle.ends > lastStart ? endAt(next, cycle) : cycle))
}

function endAt(next: ApplyingCalendar, cycle: Cycle): Cycle {
  const justBefore = instantFromEpochMs(epochMs(next.appliesFrom) - 1)
  const { endsOn } = cycleAt(next, justBefore)
  const cut = { ...cycle, ends: next.appliesFrom, endsOn }
  return endsOn < cycle.startsOn ? { ...cut, endsOn: cycle.startsOn } : cut
}

function placedInYears(cycles: readonly Cycle[]): Cycle[] {
  const places = new Map<string, number>()
  return cycles.map((cycle) => {
    const year = cycle.startsOn.slice(0, 4)
    const place = (places.get(year) ?? 0) + 1
    places.set(year, place)
    return { ...cycle, key: `${year}-${String(place).padStart(2, '0')}` }
  })
}
