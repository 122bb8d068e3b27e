// An instant is a point in time as ISO 8601 text in UTC with milliseconds, so that it sorts, compares
// and travels as it stands; a day is a calendar date in some time zone. Arithmetic is Temporal's.
import { Temporal } from 'temporal-polyfill'

export type Instant = string & { readonly __instant: unique symbol }
export type Day = string & { readonly __day: unique symbol }

/** Throws a RangeError when the text is not an instant with an offset ("2026-03-01T09:00:00Z"). */
export function instant(text: string): Instant {
  return Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' }) as Instant
}

export function instantFromEpochMs(epochMs: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toString({
    smallestUnit: 'millisecond',
  }) as Instant
}

export function epochMs(at: Instant): number {
  return Temporal.Instant.from(at).epochMilliseconds
}

/** Throws a RangeError when the text is not a calendar date ("2026-03-01"). */
export function day(text: string): Day {
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as Day
}
