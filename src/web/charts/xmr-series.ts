import type { Segment } from '#domain/control-chart.ts'
import type { Direction, Target } from '#domain/metric.ts'
import type { Limits } from '#domain/natural-limits.ts'
import type { Signal } from '#domain/signal.ts'

/** As the contract answers it: what only the rules need is left out. */
export type ShownSegment = Omit<Segment, 'limits'> & { readonly limits: Omit<Limits, 'tolerance'> }

export type Annotation = { readonly index: number; readonly text: string }

/** All lists run along the same periods, oldest first; indexes are those of `values`. */
export type XmrSeries = {
  /** Name of each period, "2026-19". */
  readonly periods: readonly string[]
  /** Null is a missing period. */
  readonly values: readonly (number | null)[]
  readonly movingRanges: readonly (number | null)[]
  readonly segments: readonly ShownSegment[]
  readonly signals: readonly Signal[]
  readonly excluded: readonly number[]
  readonly direction: Direction
  readonly target: Target | null
  readonly annotations: readonly Annotation[]
}

/** The words that stand in the picture itself. */
export type XmrWords = {
  readonly upper: string
  readonly mean: string
  readonly lower: string
  readonly target: string
  readonly movingRange: string
}
