// The day that an instant falls on where somebody lives: what is due “today” depends on the time zone.
import { Temporal } from 'temporal-polyfill'
import { type Day, day, type Instant } from './instant.ts'

export function localDay(at: Instant, timeZone: string): Day {
  return day(zoned(at, timeZone).toPlainDate().toString())
}

/** 0 to 23. */
export function localHour(at: Instant, timeZone: string): number {
  return zoned(at, timeZone).hour
}

function zoned(at: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
}
