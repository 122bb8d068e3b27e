// A win is proposed when a metric has begun to improve since the last review: the rules say so, not the
// last delta, and it is proposed once, when the signal is first seen.
import type { ReportLine } from './report-line.ts'
import { firesAt } from './signal.ts'

export type ProposedWin = {
  readonly line: ReportLine
  /** Centre of the normal range, to say what it improved from. */
  readonly usually: number | null
}

export function proposedWins(lines: readonly ReportLine[]): ProposedWin[] {
  return lines
    .filter((line) => line.variation === 'improving' && !wasSeenImproving(line))
    .map((line) => ({ line, usually: line.normalRange.center }))
}

/** Whether at the last review a signal on the better side already held for the point of that day. */
function wasSeenImproving({ metric, signals, lastReviewed, newest }: ReportLine): boolean {
  if (lastReviewed === null) return false
  if (lastReviewed >= newest) return true
  const betterSide = metric.direction === 'higher' ? 'above' : 'below'
  return signals.some(
    (signal) =>
      signal.side === betterSide &&
      firesAt(signal) <= lastReviewed &&
      signal.points.includes(lastReviewed),
  )
}
