// Events so rare that most cycles have none (under one a cycle on average) are charted as the days
// between one event and the next, where longer is better (Wheeler; NHS England).
import { Temporal } from 'temporal-polyfill'
import { mean } from './average.ts'
import type { Day } from './instant.ts'

/** Whether the mean of the observed counts is under one. */
export function areRare(counts: readonly (number | null)[]): boolean {
  const average = mean(counts.filter((count) => count !== null))
  return average !== null && average < 1
}

/** Days from each event to the next, oldest first; 0 for two on one day. The input may be unsorted. */
export function daysBetweenEvents(events: readonly Day[]): number[] {
  const sorted = events.toSorted()
  return sorted.slice(1).map((event, i) => daysFrom(sorted[i] ?? event, event))
}

/** Null when nothing ever happened. */
export function daysSinceLastEvent(events: readonly Day[], today: Day): number | null {
  const last = events.toSorted().at(-1)
  return last === undefined ? null : daysFrom(last, today)
}

function daysFrom(earlier: Day, later: Day): number {
  return Temporal.PlainDate.from(earlier).until(later, { largestUnit: 'days' }).days
}
