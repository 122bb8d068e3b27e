// A metric is something that a group of teams agreed to look at: what is measured, in which unit, which
// way is better, and how the values of one cycle become one number.
import type { Pillar } from './pillar.ts'

export const metricKinds = [
  'count',
  'percent',
  'duration',
  'money',
  'ratio',
  'boolean',
  'quantity',
] as const
export type MetricKind = (typeof metricKinds)[number]

export const directions = ['lower', 'higher', 'target'] as const
export type Direction = (typeof directions)[number]

export const rollUps = [
  'sum',
  'last',
  'mean',
  'median',
  'max',
  'min',
  'percentile',
  'ratio',
] as const
export type RollUp = (typeof rollUps)[number]

export type Metric = {
  /** "ops.lead_time_h": lower case, dots, digits and underscores; unique in the organisation. */
  readonly key: string
  readonly name: string
  readonly pillar: Pillar
  /** Display unit: "count", "%", "hours", "ms", "currency", "deploys/period". */
  readonly unit: string
  readonly kind: MetricKind
  readonly direction: Direction
  readonly rollUp: RollUp
  /** Values are (numerator / denominator) × scale when rollUp is "ratio"; 1 otherwise. */
  readonly scale: number
  /** Natural bounds of the value (a count: 0 and none; a percentage: 0 and 100). */
  readonly bounds: Bounds
  /** Events so rare that most cycles have none: charted as days between events once the mean is under one. */
  readonly rare: boolean
  readonly definition: string
  readonly sources: string
  /** Key of the metric that guards this one against being gamed. */
  readonly pairedWith: string | null
}

export type Bounds = { readonly lower: number | null; readonly upper: number | null }

/** What an organisation or a team aims at: at most / at least a value, or a band. */
export type Target = { readonly lower: number | null; readonly upper: number | null }
