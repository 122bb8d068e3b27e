// Schemas of the words that several slices speak.
import { z } from 'zod'
import type { Day, Instant } from '#domain/instant.ts'
import { day, instant } from '#domain/instant.ts'
import { pillars } from '#domain/pillar.ts'

/** Sent: ISO 8601 with an offset, such as 2026-03-01T09:00:00Z. */
export const instantSent = z.iso
  .datetime({ offset: true, error: 'An instant with an offset, such as 2026-03-01T09:00:00Z' })
  .transform(instant)
/** Answered: UTC with milliseconds. */
export const instantAnswered = z
  .custom<Instant>((value) => typeof value === 'string')
  .meta({ type: 'string', format: 'date-time' })

export const daySent = z.iso.date('A date, such as 2026-03-01').transform(day)
export const dayAnswered = z
  .custom<Day>((value) => typeof value === 'string')
  .meta({ type: 'string', format: 'date' })

/** Lower-case words joined by hyphens, as they stand in an address. */
export const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Lower-case letters, digits and single hyphens')
export const id = z.uuid()
export const name = z.string().trim().min(1).max(120)
export const text = z.string().trim().max(4000)
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'A currency code of three letters, such as EUR')
export const metricKey = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9]*([._][a-z0-9]+)*$/, 'Lower-case words joined by dots and underscores')
export const cycleKey = z.string().regex(/^\d{4}-\d{2,3}$/, 'A cycle, such as 2026-07')
export const pillar = z.enum(pillars)
export const number = z.number().finite()

/** An IANA time zone that this runtime knows. */
export const timeZone = z
  .string()
  .max(60)
  .refine((zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone), {
    error: 'A time zone such as Europe/Dublin',
  })
