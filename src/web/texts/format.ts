import { pseudoLocale } from './pseudo-locale.ts'

export type FormatSettings = {
  /** BCP 47, such as "en-GB"; "en-XA" is the pseudo-locale. */
  readonly locale: string
  /** IANA zone of the organisation: everybody reads the same times. */
  readonly timeZone: string
  /** ISO 4217 code of the organisation. */
  readonly currency: string
}

export type Format = ReturnType<typeof createFormat>

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Instants are ISO texts with an offset, days are "2026-03-01"; nothing is read from the surroundings. */
export function createFormat(settings: FormatSettings) {
  const locale = settings.locale === pseudoLocale ? 'en-GB' : settings.locale
  const zoned = (options: Intl.DateTimeFormatOptions) =>
    lazily(() => new Intl.DateTimeFormat(locale, { timeZone: settings.timeZone, ...options }))
  const date = zoned({ day: 'numeric', month: 'short', year: 'numeric' })
  const shortDate = zoned({ day: 'numeric', month: 'short' })
  const weekday = zoned({ weekday: 'short', day: 'numeric', month: 'short' })
  const time = zoned({ hour: '2-digit', minute: '2-digit' })
  const preciseTime = zoned({ hour: '2-digit', minute: '2-digit', second: '2-digit' })
  const dateTime = zoned({ dateStyle: 'medium', timeStyle: 'short' })
  const calendarDay = zoned({ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' })
  const shortDay = zoned({ timeZone: 'UTC', day: 'numeric', month: 'short' })
  const relative = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const list = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const numbers = new Map<string, Intl.NumberFormat>()

  const number = (value: number, options: Intl.NumberFormatOptions = {}): string => {
    const key = JSON.stringify(options)
    const format = numbers.get(key) ?? new Intl.NumberFormat(locale, options)
    numbers.set(key, format)
    return format.format(value)
  }
  const money = (value: number, options: Intl.NumberFormatOptions = {}): string =>
    number(value, { style: 'currency', currency: settings.currency, ...options })
  const unit = (value: number, name: string): string =>
    number(value, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 0 })

  return {
    settings,
    number,
    money,
    /** "24 Sept 2026" */
    date: (instant: string) => date().format(Date.parse(instant)),
    /** "24 Sept" */
    shortDate: (instant: string) => shortDate().format(Date.parse(instant)),
    /** "Thu 24 Sept" */
    weekday: (instant: string) => weekday().format(Date.parse(instant)),
    /** "11:34" */
    time: (instant: string) => time().format(Date.parse(instant)),
    /** "11:02:10" */
    preciseTime: (instant: string) => preciseTime().format(Date.parse(instant)),
    dateTime: (instant: string) => dateTime().format(Date.parse(instant)),
    /** A calendar date, the same in every zone. */
    day: (calendarDate: string) => calendarDay().format(Date.parse(calendarDate)),
    shortDay: (calendarDate: string) => shortDay().format(Date.parse(calendarDate)),
    /** "7–20 Sept 2026"; both ends inclusive. */
    dayRange: (first: string, last: string) =>
      calendarDay().formatRange(Date.parse(first), Date.parse(last)),
    list: (items: readonly string[]) => list().format(items),
    /** "3 days ago", "in 2 hours", "now". */
    relative: (instant: string, now: string): string => {
      const span = Date.parse(instant) - Date.parse(now)
      const size = Math.abs(span)
      if (size < minute) return relative().format(0, 'second')
      if (size < hour) return relative().format(Math.round(span / minute), 'minute')
      if (size < day) return relative().format(Math.round(span / hour), 'hour')
      if (size < 60 * day) return relative().format(Math.round(span / day), 'day')
      return relative().format(Math.round(span / (30.44 * day)), 'month')
    },
    /** "45 sec", "12 min", "1 hr 5 min", "3 days 4 hr". */
    duration: (spanMs: number): string => {
      if (spanMs < minute) return unit(Math.round(spanMs / 1000), 'second')
      const minutes = Math.round(spanMs / minute)
      const hours = Math.floor(minutes / 60)
      const days = Math.floor(hours / 24)
      const parts: [number, string][] =
        days > 0
          ? [
              [days, 'day'],
              [hours % 24, 'hour'],
            ]
          : [
              [hours, 'hour'],
              [minutes % 60, 'minute'],
            ]
      return parts.flatMap(([count, name]) => (count > 0 ? [unit(count, name)] : [])).join(' ')
    },
    /** "6:12", "-0:04", "1:02:03": a running clock. */
    clock: (spanMs: number): string => {
      const seconds = Math.round(Math.abs(spanMs) / 1000)
      const pad = (part: number) => String(part).padStart(2, '0')
      const minutes = Math.floor(seconds / 60)
      const head =
        minutes < 60 ? String(minutes) : `${Math.floor(minutes / 60)}:${pad(minutes % 60)}`
      return `${spanMs < 0 && seconds > 0 ? '−' : ''}${head}:${pad(seconds % 60)}`
    },
  }
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}
