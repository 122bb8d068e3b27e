// What a field of date and time holds ("2026-03-05T10:00") in a time zone, and the instant that it means.

import { type Instant, instantFromEpochMs } from '#domain/instant.ts'

const minuteMs = 60_000

export function zonedTime(instant: string, timeZone: string): string {
  return textAt(Date.parse(instant), timeZone)
}

/**
 * Null when the text is no date and time. A time that a change of the clocks leaves out means the one
 * after it, one that comes twice the first.
 */
export function instantOfZonedTime(text: string, timeZone: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null
  const asUtcMs = Date.parse(`${text}:00Z`)
  if (Number.isNaN(asUtcMs)) return null
  const offsets = [-1, 0, 1].map((days) => offsetAt(asUtcMs + days * 86_400_000, timeZone))
  const fitting = offsets
    .map((offsetMs) => asUtcMs - offsetMs)
    .filter((ms) => textAt(ms, timeZone) === text)
  const ms = fitting.length > 0 ? Math.min(...fitting) : asUtcMs - Math.min(...offsets)
  return instantFromEpochMs(ms)
}

function textAt(ms: number, timeZone: string): string {
  return new Date(ms + offsetAt(ms, timeZone)).toISOString().slice(0, 16)
}

/** By how much the clocks of the zone are ahead of UTC. */
function offsetAt(ms: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]))
  const { year, month, day, hour, minute } = parts
  const shownMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`)
  return shownMs - Math.floor(ms / minuteMs) * minuteMs
}
