// When things happened in the sample: told in cycles and days, so that its year always ends today.
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Cycle } from '#domain/cycle.ts'
import { type Day, day, type Instant, instantFromEpochMs } from '#domain/instant.ts'

/** Place of the cycle, the first one is 0; its days begin with the Monday, which is 0. */
export type OnDay = { readonly at: number; readonly day: number }
export type When = OnDay & { readonly time: string }

export const placeOfCycle = z.int().min(0)

/** "24.11" is the second Friday of the last cycle but one. */
export const onDay = z
  .string()
  .regex(/^\d{1,2}\.\d{1,2}$/)
  .transform(dayFrom)
/** With the time of day, as the clock shows it there. */
export const when = z
  .string()
  .regex(/^\d{1,2}\.\d{1,2} \d\d:\d\d$/)
  .transform((text): When => ({ ...dayFrom(text), time: text.slice(-5) }))

function dayFrom(text: string): OnDay {
  const [at = 0, place = 0] = text.split(/[. ]/).map(Number)
  return { at, day: place }
}

export type SampleCalendar = {
  dayOf(on: OnDay, later?: number): Day
  instantOf(when: When): Instant
}

export function sampleCalendar(cycles: readonly Cycle[], timeZone: string): SampleCalendar {
  const first = Temporal.PlainDate.from(cycles[0]?.startsOn ?? '')
  const dateOf = ({ at, day }: OnDay) => first.add({ days: at * cycleDays + day })
  return {
    dayOf: (on, later = 0) => day(dateOf(on).add({ days: later }).toString()),
    instantOf: ({ time, ...on }) =>
      instantFromEpochMs(
        dateOf(on).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds,
      ),
  }
}

const cycleDays = 14
/** Reports are ready the day before the review, which is on the second Friday. */
export const readyOn = { day: 10, time: '16:00' }
export const reviewedOn = { day: 11, time: '10:00' }

/**
 * When the sample begins, so that it is now the second week of its last cycle; the first week from
 * Friday on, because that review is still to come.
 */
export function beginningOf(now: Instant, timeZone: string, cycles: number): Instant {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone)
  const isOver = today.dayOfWeek > 5 || (today.dayOfWeek === 5 && today.hour >= 9)
  const days = (cycles - 1) * cycleDays + (isOver ? 0 : 7)
  return instantFromEpochMs(today.subtract({ days }).epochMilliseconds)
}
