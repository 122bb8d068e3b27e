import type { Direction } from '#domain/metric.ts'
import type { Signal } from '#domain/signal.ts'
import type { Tone } from './marks.ts'

/** A step has no side, and a metric without a better direction only changes. */
export function signalTone(signal: Pick<Signal, 'side'>, direction: Direction): Tone {
  if (signal.side === null || direction === 'target') return 'changed'
  const better = direction === 'lower' ? 'below' : 'above'
  return signal.side === better ? 'improving' : 'worsening'
}
