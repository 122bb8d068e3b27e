import type { z } from 'zod'
import type { LineFacts } from './api.ts'
import type { StoredLine } from './stored-line.ts'

type Facts = z.output<typeof LineFacts>

/** All that a line says but its signals. */
export function lineFacts(line: StoredLine): Omit<Facts, 'signals'> {
  const { now, origin, previous, change, normalRange, variation, assurance } = line
  const { target, targetMet, phrase } = line
  return {
    now,
    origin,
    previous,
    change,
    normalRange,
    variation,
    assurance,
    target,
    targetMet,
    phrase,
  }
}

export function lineSignals(line: StoredLine): Facts['signals'] {
  return line.signals.map(({ rule, points, window, side, isNew }) => ({
    rule,
    points: [...points],
    window: [...window],
    side,
    isNew,
  }))
}
