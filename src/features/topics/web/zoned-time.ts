// What a field for date and time holds ("2026-03-10T14:00") means the clocks where the organisation is,
// not those of the browser.
import { type Instant, instantFromEpochMs } from '#domain/instant.ts'

/** As the field wants it. */
export function localTime(at: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const parts = new Map(
    format.formatToParts(Date.parse(at)).map(({ type, value }) => [type, value]),
  )
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

/** A time that the clocks skip is moved past the gap. */
export function instantOfLocal(local: string, timeZone: string): Instant {
  const wanted = Date.parse(`${local}Z`)
  const offset = (at: number) => Date.parse(`${localTime(instantFromEpochMs(at), timeZone)}Z`) - at
  const guess = wanted - offset(wanted)
  return instantFromEpochMs(wanted - offset(guess))
}
