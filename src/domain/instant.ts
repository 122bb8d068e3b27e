// An instant is a point in time as ISO 8601 text in UTC with milliseconds, so that it sorts, compares
// and travels as it stands; a day is a calendar date in some time zone. What needs a calendar or a time
// zone is Temporal's (cycle.ts); here is only text, so that every page may have it.

export type Instant = string & { readonly __instant: unique symbol }
export type Day = string & { readonly __day: unique symbol }

const written =
  /^(\d{4}-\d{2}-\d{2})[Tt ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/

/** Throws a RangeError when the text is not an instant with an offset ("2026-03-01T09:00:00Z"). */
export function instant(text: string): Instant {
  const match = written.exec(text)
  if (!match?.[1]) throw new RangeError(`Not an instant with an offset: ${text}`)
  day(match[1])
  return instantFromEpochMs(Date.parse(text.toUpperCase().replace(' ', 'T').replace(',', '.')))
}

/** Throws a RangeError when it is not a number. */
export function instantFromEpochMs(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant
}

export function epochMs(at: Instant): number {
  return Date.parse(at)
}

/** Throws a RangeError when the text is not a calendar date ("2026-03-01"). */
export function day(text: string): Day {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const epochMs = isDate ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(epochMs) || new Date(epochMs).toISOString().slice(0, 10) !== text) {
    throw new RangeError(`Not a calendar date: ${text}`)
  }
  return text as Day
}
