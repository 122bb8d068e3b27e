// Variation is what the rules and the metric's direction say of the newest point: a signal on the better
// side improves, on the worse side worsens; without a side or a better side it has changed.
import type { Direction } from './metric.ts'
import type { Variation } from './report-line.ts'
import type { Side, Signal } from './signal.ts'

/** The signals are those that the newest point takes part in. */
export function variationOf(direction: Direction, signals: readonly Signal[]): Variation {
  if (signals.length === 0) return 'steady'
  const side = signals.find((signal) => signal.side !== null)?.side ?? null
  if (side === null || direction === 'target') return 'changed'
  return isBetterSide(direction, side) ? 'improving' : 'worsening'
}

function isBetterSide(direction: Direction, side: Side): boolean {
  return (direction === 'higher') === (side === 'above')
}
