// A measurement is what a series said for a span of time, where that came from, and, when there is no
// number, why there is none. Numbers are kept as they come and rolled up per cycle (roll-up.ts).
import type { Instant } from './instant.ts'

export const origins = ['manual', 'import', 'token', 'connection'] as const
export type Origin = (typeof origins)[number]

/** A number, or the reason why there is none. Zero is a number; an absent one never becomes zero. */
export type Reading =
  | {
      readonly state: 'measured'
      readonly value: number
      readonly numerator: number | null
      readonly denominator: number | null
    }
  | { readonly state: 'missing'; readonly reason: string }
  | { readonly state: 'not-applicable'; readonly reason: string }
  | { readonly state: 'failed'; readonly reason: string }

export type Measurement = {
  /** Start of the span that the reading stands for; the instant itself for a sample. */
  readonly at: Instant
  /** End of the span (exclusive); equal to `at` for a sample. */
  readonly until: Instant
  readonly reading: Reading
  readonly origin: Origin
  readonly recordedAt: Instant
}
