// The clock of a review: one agenda item is on, its end is an instant, and nothing advances by itself.
// Leaving an item keeps the time it took; coming back goes on where it stopped.
import { epochMs, type Instant, instantFromEpochMs } from './instant.ts'

export type ItemTime = {
  /** Time on the clock so far, pauses and the running stretch not counted. */
  readonly spentMs: number
  readonly addedMinutes: number
}

type Times = { readonly times: Readonly<Record<string, ItemTime>> }

export type Clock = Times &
  (
    | { readonly phase: 'lobby' }
    | {
        readonly phase: 'running'
        /** An agenda item's id. */
        readonly item: string
        readonly since: Instant
        /** When the item's time is used up; may have passed. */
        readonly endsAt: Instant
      }
    | {
        readonly phase: 'paused'
        readonly item: string
        readonly pausedAt: Instant
        /** Negative when the item was over already. */
        readonly remainingMs: number
      }
    | { readonly phase: 'over'; readonly endedAt: Instant }
  )

/** What the clock needs to know of an agenda item. */
export type TimedItem = {
  readonly id: string
  readonly minutes: number
  /** Passed over by `advance` and `back`, and not forecast. */
  readonly absent: boolean
}

export const lobbyClock: Clock = { phase: 'lobby', times: {} }

const minuteMs = 60_000
const untouched: ItemTime = { spentMs: 0, addedMinutes: 0 }

/** The first item that is not absent is on; changes nothing once started, or where there is no item. */
export function start(clock: Clock, agenda: readonly TimedItem[], now: Instant): Clock {
  const first = agenda.find((item) => !item.absent) ?? agenda[0]
  if (clock.phase !== 'lobby' || !first) return clock
  return runFrom(clock.times, first, now)
}

/** To the next item; stays on the last one. */
export function advance(clock: Clock, agenda: readonly TimedItem[], now: Instant): Clock {
  const at = placeOf(clock, agenda)
  const next = agenda.find((item, place) => place > at && !item.absent)
  return next ? moveTo(clock, next, now) : clock
}

/** To the item before; stays on the first one. */
export function back(clock: Clock, agenda: readonly TimedItem[], now: Instant): Clock {
  const at = placeOf(clock, agenda)
  const before = agenda.findLast((item, place) => place < at && !item.absent)
  return before ? moveTo(clock, before, now) : clock
}

/** To any item, an absent team's too: it may have come after all. */
export function jump(clock: Clock, agenda: readonly TimedItem[], to: string, now: Instant): Clock {
  const item = agenda.find(({ id }) => id === to)
  return item && itemOn(clock) !== to ? moveTo(clock, item, now) : clock
}

export function pause(clock: Clock, now: Instant): Clock {
  if (clock.phase !== 'running') return clock
  const { item } = clock
  const remainingMs = epochMs(clock.endsAt) - epochMs(now)
  return { phase: 'paused', times: timesAt(clock, now), item, pausedAt: now, remainingMs }
}

export function resume(clock: Clock, now: Instant): Clock {
  if (clock.phase !== 'paused') return clock
  const { times, item, remainingMs } = clock
  return { phase: 'running', times, item, since: now, endsAt: later(now, remainingMs) }
}

/** More time for the item that is on. */
export function addMinutes(clock: Clock, minutes: number): Clock {
  if (clock.phase !== 'running' && clock.phase !== 'paused') return clock
  const time = clock.times[clock.item] ?? untouched
  const times = {
    ...clock.times,
    [clock.item]: { ...time, addedMinutes: time.addedMinutes + minutes },
  }
  const addedMs = minutes * minuteMs
  return clock.phase === 'running'
    ? { ...clock, times, endsAt: later(clock.endsAt, addedMs) }
    : { ...clock, times, remainingMs: clock.remainingMs + addedMs }
}

export function end(clock: Clock, now: Instant): Clock {
  if (clock.phase === 'over') return clock
  return { phase: 'over', times: timesAt(clock, now), endedAt: now }
}

/** The id of the item that is on; null in the lobby and when all is over. */
export function itemOn(clock: Clock): string | null {
  return clock.phase === 'running' || clock.phase === 'paused' ? clock.item : null
}

/** What is left of an item's time, on or not; negative when it took longer. */
export function remainingMs(clock: Clock, item: TimedItem, now: Instant): number {
  if (itemOn(clock) === item.id) {
    if (clock.phase === 'running') return epochMs(clock.endsAt) - epochMs(now)
    if (clock.phase === 'paused') return clock.remainingMs
  }
  const { spentMs, addedMinutes } = clock.times[item.id] ?? untouched
  return (item.minutes + addedMinutes) * minuteMs - spentMs
}

/** What an item took so far, the running stretch counted. */
export function spentMs(clock: Clock, itemId: string, now: Instant): number {
  return (timesAt(clock, now)[itemId] ?? untouched).spentMs
}

/**
 * When all would be through if every coming item took what is left of its time. Items before the one
 * that is on count as done. `lateByMs` is negative when there is time to spare.
 */
export function forecast(
  clock: Clock,
  agenda: readonly TimedItem[],
  bookedEnd: Instant,
  now: Instant,
): { readonly endsAt: Instant; readonly lateByMs: number } {
  const endsAt = clock.phase === 'over' ? clock.endedAt : later(now, comingMs(clock, agenda, now))
  return { endsAt, lateByMs: epochMs(endsAt) - epochMs(bookedEnd) }
}

function comingMs(clock: Clock, agenda: readonly TimedItem[], now: Instant): number {
  const at = placeOf(clock, agenda)
  return agenda
    .filter((item, place) => place === at || (place > at && !item.absent))
    .reduce((sum, item) => sum + Math.max(0, remainingMs(clock, item, now)), 0)
}

/** -1 in the lobby, when all is over, and when the item is no longer on the agenda. */
function placeOf(clock: Clock, agenda: readonly TimedItem[]): number {
  const on = itemOn(clock)
  return agenda.findIndex(({ id }) => id === on)
}

/** A paused clock stays paused. */
function moveTo(clock: Clock, item: TimedItem, now: Instant): Clock {
  const times = timesAt(clock, now)
  if (clock.phase === 'running') return runFrom(times, item, now)
  if (clock.phase !== 'paused') return clock
  const left = remainingMs({ phase: 'lobby', times }, item, now)
  return { ...clock, item: item.id, remainingMs: left }
}

function runFrom(times: Clock['times'], item: TimedItem, now: Instant): Clock {
  const left = remainingMs({ phase: 'lobby', times }, item, now)
  return { phase: 'running', times, item: item.id, since: now, endsAt: later(now, left) }
}

/** With the running stretch written down. */
function timesAt(clock: Clock, now: Instant): Clock['times'] {
  if (clock.phase !== 'running') return clock.times
  const time = clock.times[clock.item] ?? untouched
  const stretchMs = Math.max(0, epochMs(now) - epochMs(clock.since))
  return { ...clock.times, [clock.item]: { ...time, spentMs: time.spentMs + stretchMs } }
}

function later(at: Instant, ms: number): Instant {
  return instantFromEpochMs(epochMs(at) + ms)
}
