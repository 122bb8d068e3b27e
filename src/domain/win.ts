// A win is proposed when a metric has begun to improve since the last review: the rules say so, not the
// last delta, and it is proposed once, when the signal is first seen.
import type { ReportLine } from './report-line.ts'

export type ProposedWin = {
  readonly line: ReportLine
  /** Centre of the normal range, to say what it improved from. */
  readonly usually: number | null
}

export function proposedWins(_lines: readonly ReportLine[]): ProposedWin[] {
  throw new Error('only the signature stands so far')
}
