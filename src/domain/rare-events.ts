// Events so rare that most cycles have none (under one a cycle on average) are charted as the days
// between one event and the next, where longer is better (Wheeler; NHS England).
import type { Day } from './instant.ts'

/** Whether the mean of the observed counts is under one. */
export function areRare(_counts: readonly (number | null)[]): boolean {
  throw new Error('only the signature stands so far')
}

/** Days from each event to the next, oldest first; 0 for two on one day. The input may be unsorted. */
export function daysBetweenEvents(_events: readonly Day[]): number[] {
  throw new Error('only the signature stands so far')
}

/** Null when nothing ever happened. */
export function daysSinceLastEvent(_events: readonly Day[], _today: Day): number | null {
  throw new Error('only the signature stands so far')
}
