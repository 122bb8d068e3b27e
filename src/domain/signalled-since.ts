// A signal goes on for as long as each observed point lies in one on the same side; it is new only when
// it began after one last looked, however many rules have fired meanwhile.
import type { Metric } from './metric.ts'
import { firesAt, type Side, type Signal } from './signal.ts'

export type SignalledLine = {
  readonly metric: Pick<Metric, 'direction'>
  readonly signals: readonly Signal[]
  /** Index of the reported point. */
  readonly newest: number
}

/**
 * Index at which the signal that the newest point takes part in first held, on the metric's better or
 * worse side; null where there is none. Points that were not observed end nothing.
 */
export function signalledSince(
  { metric, signals, newest }: SignalledLine,
  values: readonly (number | null)[],
  which: 'better' | 'worse',
): number | null {
  const side = sideOf(metric.direction === 'higher', which)
  const onSide = signals.filter((signal) => signal.side === side)
  const covered = new Set(onSide.flatMap(({ points }) => points))
  if (!covered.has(newest)) return null
  let earliest = newest
  for (let i = newest; i >= 0 && (values[i] === null || covered.has(i)); i--) {
    if (covered.has(i)) earliest = i
  }
  return Math.min(...onSide.filter(({ points }) => (points.at(-1) ?? -1) >= earliest).map(firesAt))
}

function sideOf(higherIsBetter: boolean, which: 'better' | 'worse'): Side {
  return higherIsBetter === (which === 'better') ? 'above' : 'below'
}
