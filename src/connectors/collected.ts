// What one collection says: a number, several, none and why, or a failure of a class that tells people
// what to do. It always says which part of the window it covers and what was asked and answered.
import type { FailureClass } from '#domain/failure-class.ts'
import type { Instant } from '#domain/instant.ts'

export type Amount =
  | { readonly value: number }
  | { readonly numerator: number; readonly denominator: number }

/** An amount for [from, until), a part of the window. */
export type Part = { readonly from: Instant; readonly until: Instant; readonly amount: Amount }

export type Failure = {
  readonly kind: 'failed'
  readonly class: FailureClass
  /** For people; without secrets. */
  readonly message: string
  readonly retryAfterSeconds: number | null
}

export type Finding =
  | { readonly kind: 'measured'; readonly amount: Amount }
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  | { readonly kind: 'no-data'; readonly reason: string }
  | Failure

export type Coverage = {
  readonly from: Instant
  readonly until: Instant
  /** False when the source says, or shows by gaps, that it knew only a part of [from, until). */
  readonly complete: boolean
  /** What the source remarked, or which gaps there are; empty when there is nothing to say. */
  readonly remark: string
}

/** One call and its answer, as far as people may see it. */
export type Exchange = {
  /** "GET https://…", without secrets. */
  readonly request: string
  readonly status: number | null
  /** SHA-256 of the whole answer, hexadecimal. */
  readonly hash: string | null
  readonly excerpt: string
  /** Where a person can look at the same thing. */
  readonly link: string | null
}

export type Collected = {
  readonly finding: Finding
  readonly coverage: Coverage
  readonly exchanges: readonly Exchange[]
}

export function failed(
  failureClass: FailureClass,
  message: string,
  retryAfterSeconds: number | null = null,
): Failure {
  return { kind: 'failed', class: failureClass, message, retryAfterSeconds }
}
