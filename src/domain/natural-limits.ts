// Natural limits say how far a process strays by itself: centre ± 2.66 × mean moving range (3.145 ×
// median moving range), after Shewhart and Wheeler; never the global standard deviation.

export type Average = 'mean' | 'median'

/** How far the limits may be trusted: under 6 points not at all, from 20 on they may be locked. */
export type Maturity = 'none' | 'trial' | 'provisional' | 'lockable' | 'locked'

/** Never clipped to natural bounds, never rounded; null where there are too few points to compute it. */
export type Limits = {
  /** How many points the limits rest on. */
  readonly n: number
  readonly center: number | null
  /** The median moving range when that was asked for. */
  readonly meanMovingRange: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly rangeUpper: number | null
  readonly midLower: number | null
  readonly midUpper: number | null
  readonly maturity: Maturity
  /** Numbers nearer than this to a line are on it: the grain of binary fractions, not a rounding. */
  readonly tolerance: number
}
