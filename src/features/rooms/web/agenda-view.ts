// The agenda as a time budget: what is over, what is on and how far, what comes.
import { type Instant, instantFromEpochMs } from '#domain/instant.ts'
import { forecast, itemOn, spentMs } from '#domain/review-clock.ts'
import type { AgendaItem, Room } from './room.ts'

type OnAgenda = Pick<Room, 'agenda' | 'clock'>

export function currentItem({ agenda, clock }: OnAgenda): AgendaItem | null {
  const on = itemOn(clock)
  return agenda.find(({ id }) => id === on) ?? null
}

/** Where "next" leads: past absent teams. */
export function nextItem({ agenda, clock }: OnAgenda): AgendaItem | null {
  const at = agenda.findIndex(({ id }) => id === itemOn(clock))
  return agenda.find((item, place) => place > at && !item.absent) ?? null
}

export function itemBefore({ agenda, clock }: OnAgenda): AgendaItem | null {
  const at = agenda.findIndex(({ id }) => id === itemOn(clock))
  return agenda.findLast((item, place) => place < at && !item.absent) ?? null
}

export type AgendaSegment = {
  readonly item: AgendaItem
  readonly place: 'before' | 'now' | 'after' | 'absent'
  /** Of the planned time, 0 to 1. */
  readonly used: number
  /** Whole minutes beyond the planned time. */
  readonly overMinutes: number
}

const minuteMs = 60_000

export function agendaSegments({ agenda, clock }: OnAgenda, nowMs: number): AgendaSegment[] {
  const at = agenda.findIndex(({ id }) => id === itemOn(clock))
  const now = instantFromEpochMs(nowMs)
  return agenda.map((item, place) => {
    const spent = spentMs(clock, item.id, now)
    const planned = item.minutes * minuteMs
    const overMinutes = Math.max(0, Math.floor((spent - planned) / minuteMs))
    const used = planned === 0 ? 0 : Math.min(1, spent / planned)
    return { item, place: placeOf(item, place, at), used, overMinutes }
  })
}

function placeOf({ absent }: AgendaItem, place: number, at: number): AgendaSegment['place'] {
  if (place === at) return 'now'
  if (absent) return 'absent'
  return place < at ? 'before' : 'after'
}

export type EndForecast = {
  readonly endsAt: Instant
  /** Whole minutes; negative when there is time to spare. */
  readonly lateMinutes: number
}

/** When all would be through, against the time that was booked; who begins early has it from then on. */
export function endForecast(
  room: OnAgenda & {
    readonly state: Pick<Room['state'], 'startsAt' | 'startedAt' | 'bookedMinutes'>
  },
  nowMs: number,
): EndForecast {
  const { startsAt, startedAt, bookedMinutes } = room.state
  const begins = startedAt !== null && startedAt < startsAt ? startedAt : startsAt
  const booked = instantFromEpochMs(Date.parse(begins) + bookedMinutes * minuteMs)
  const told = forecast(room.clock, room.agenda, booked, instantFromEpochMs(nowMs))
  return { endsAt: told.endsAt, lateMinutes: Math.round(told.lateByMs / minuteMs) }
}
