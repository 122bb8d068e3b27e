// A signal is a change that is worth talking about, found by three rules and no others (Wheeler): a
// point or a step outside its limits, three of four beyond a mid-line, eight on one side of the centre.
// Points are successive as observed: a missing period breaks no run, though no step leads across it.
import type { ControlChart } from './control-chart.ts'

export const signalRules = ['point', 'range', 'three-of-four', 'run-of-eight'] as const
export type SignalRule = (typeof signalRules)[number]
export type Side = 'above' | 'below'

export type Signal = {
  readonly rule: SignalRule
  /** Indexes of the points that fire, oldest first; the later point of a step; the whole of a run. */
  readonly points: readonly number[]
  /** The window they fired in. */
  readonly window: readonly number[]
  /** Null for a step ("range"), which has no side. */
  readonly side: Side | null
}

/** In the order in which they first fired. None in a segment whose limits have maturity "none". */
export function findSignals(_values: readonly (number | null)[], _chart: ControlChart): Signal[] {
  throw new Error('only the signature stands so far')
}

/** Index of the point that made the rule fire first. */
export function firesAt(_signal: Signal): number {
  throw new Error('only the signature stands so far')
}
