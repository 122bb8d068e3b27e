import { Temporal } from 'temporal-polyfill'
import { type Day, type Instant, instantFromEpochMs } from '#domain/instant.ts'

/** The span [at, until) of a day as the clocks of the time zone go. */
export function spanOfDay(
  day: Day,
  timeZone: string,
): { readonly at: Instant; readonly until: Instant } {
  const date = Temporal.PlainDate.from(day)
  const startOf = (one: Temporal.PlainDate) =>
    instantFromEpochMs(one.toZonedDateTime({ timeZone }).epochMilliseconds)
  return { at: startOf(date), until: startOf(date.add({ days: 1 })) }
}
