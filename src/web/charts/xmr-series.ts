import type { Segment } from '#domain/control-chart.ts'
import type { Direction, Target } from '#domain/metric.ts'
import type { Signal } from '#domain/signal.ts'

export type Annotation = { readonly index: number; readonly text: string }

/** All lists run along the same periods, oldest first; indexes are those of `values`. */
export type XmrSeries = {
  /** Name of each period, "2026-19". */
  readonly periods: readonly string[]
  /** Null is a missing period. */
  readonly values: readonly (number | null)[]
  readonly movingRanges: readonly (number | null)[]
  readonly segments: readonly Segment[]
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
