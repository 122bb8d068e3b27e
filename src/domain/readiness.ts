// Readiness says how much of a team's report is there before the review and what is still open; it
// helps the team prepare and is never a gate.
import type { Instant } from './instant.ts'
import type { Reading } from './measurement.ts'

export type ReadinessInput = {
  readonly state: 'draft' | 'ready'
  readonly lastEditedAt: Instant | null
  readonly lines: readonly { readonly metricKey: string; readonly reading: Reading }[]
}

export type ReadinessGap = {
  readonly code: 'no-lines' | 'values-missing' | 'collections-failed' | 'not-marked-ready'
  /** The metrics it is about, in report order; empty where it is about the whole report. */
  readonly metricKeys: readonly string[]
}

export type Readiness = {
  readonly state: 'draft' | 'ready'
  readonly lastEditedAt: Instant | null
  readonly filled: number
  /** Without a value and without a reason; with a reason it counts as explained. */
  readonly missing: number
  readonly explained: number
  readonly failed: number
  readonly notApplicable: number
  readonly gaps: readonly ReadinessGap[]
}

export function readiness(_input: ReadinessInput): Readiness {
  throw new Error('only the signature stands so far')
}
