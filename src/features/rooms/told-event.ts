import { type Audience, eventFor } from '#domain/review-room.ts'
import { eventText } from '#platform/http/event-stream.ts'
import type { RoomEvent } from './room-answer.ts'

/** An event as text, written once for each audience. */
export type Told = { readonly event: RoomEvent; readonly texts: Map<Audience, string> }

export function toldOf(event: RoomEvent): Told {
  return { event, texts: new Map() }
}

export function textOf(events: readonly Told[], audience: Audience): string {
  return events.map((told) => textFor(told, audience)).join('')
}

function textFor(told: Told, audience: Audience): string {
  const known = told.texts.get(audience)
  if (known !== undefined) return known
  const text = written(told, audience)
  told.texts.set(audience, text)
  return text
}

function written(told: Told, audience: Audience): string {
  const seen = eventFor(audience, told.event)
  if (seen === null) return ''
  if (seen === told.event && audience !== 'facilitator') return textFor(told, 'facilitator')
  return eventText({ id: seen.sequence, value: seen })
}

/** Those at the end that are numbered without a gap up to `last`. */
export function unbroken(events: readonly RoomEvent[], last: number): readonly RoomEvent[] {
  const first = last - events.length + 1
  const gap = events.findLastIndex(({ sequence }, place) => sequence !== first + place)
  return events.slice(gap + 1)
}
