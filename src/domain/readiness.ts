// Readiness says how much of a team's report is there before the review and what is still open; it
// helps the team prepare and is never a gate.
import type { Instant } from './instant.ts'
import type { Reading } from './measurement.ts'

export type ReadinessInput = {
  readonly state: 'draft' | 'ready'
  readonly lastEditedAt: Instant | null
  readonly lines: readonly ReadinessLine[]
}

export type ReadinessLine = { readonly metricKey: string; readonly reading: Reading }

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

export function readiness({ state, lastEditedAt, lines }: ReadinessInput): Readiness {
  const missing = lines.filter(({ reading }) => isUnexplained(reading))
  const failed = lines.filter(({ reading }) => reading.state === 'failed')
  const absent = countOf(lines, 'missing')
  return {
    state,
    lastEditedAt,
    filled: countOf(lines, 'measured'),
    missing: missing.length,
    explained: absent - missing.length,
    failed: failed.length,
    notApplicable: countOf(lines, 'not-applicable'),
    gaps: [
      ...(lines.length === 0 ? [{ code: 'no-lines' as const, metricKeys: [] }] : []),
      ...gapOver('values-missing', missing),
      ...gapOver('collections-failed', failed),
      ...(state === 'draft' ? [{ code: 'not-marked-ready' as const, metricKeys: [] }] : []),
    ],
  }
}

function isUnexplained(reading: Reading): boolean {
  return reading.state === 'missing' && reading.reason === ''
}

function countOf(lines: readonly ReadinessLine[], state: Reading['state']): number {
  return lines.filter(({ reading }) => reading.state === state).length
}

function gapOver(code: ReadinessGap['code'], lines: readonly ReadinessLine[]): ReadinessGap[] {
  if (lines.length === 0) return []
  return [{ code, metricKeys: [...new Set(lines.map(({ metricKey }) => metricKey))] }]
}
