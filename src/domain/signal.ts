// A signal is a change that is worth talking about, found by three rules and no others (Wheeler): a
// point or a step outside its limits, three of four beyond a mid-line, eight on one side of the centre.
// Points are successive as observed: a missing period breaks no run, though no step leads across it.

export const signalRules = ['point', 'range', 'three-of-four', 'run-of-eight'] as const
export type SignalRule = (typeof signalRules)[number]
export type Side = 'above' | 'below'

export type Signal = {
  readonly rule: SignalRule
  /** Indexes of the points that fire, oldest first; the later point of a step; the whole of a run. */
  readonly points: readonly number[]
  /** The window they fired in; of signals grown together, all their windows. */
  readonly window: readonly number[]
  /** Null for a step ("range"), which has no side. */
  readonly side: Side | null
}

/** Index of the point with which the rule first held; the signal may have grown since. */
export function firesAt(signal: Signal): number {
  const places = { point: 0, range: 1, 'three-of-four': 3, 'run-of-eight': 7 }
  const index = signal.window[places[signal.rule]]
  if (index === undefined) throw new Error(`a ${signal.rule} signal without its window`)
  return index
}
