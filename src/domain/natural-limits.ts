// Natural limits say how far a process strays by itself: centre ± 2.66 × mean moving range (3.145 ×
// median moving range), after Shewhart and Wheeler; never the global standard deviation.
import { type Average, mean, median } from './average.ts'
import { addStretch, meanOf, meanStepOf, noSums, type SeriesSums } from './series-sums.ts'
import type { Stretch } from './stretch.ts'

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

export type LimitsMethod = {
  readonly center: Average
  readonly movingRange: Average
  readonly screenRanges: boolean
  readonly locked: boolean
}

/** Multiples of the average moving range; mid-lines lie half way to the limits. */
const factors = {
  mean: { limit: 2.66, range: 3.268 },
  median: { limit: 3.145, range: 3.865 },
} as const

/** By so many parts of itself a computed line may be off; numbers of up to 12 digits differ by more. */
const grain = 2 ** -48

/** Limits from the points in the stretches; no moving range leads from one stretch to the next. */
export function naturalLimits(
  values: readonly (number | null)[],
  stretches: readonly Stretch[],
  method: LimitsMethod,
): Limits {
  const sums = sumsOf(values, stretches)
  if (sums.count === 0) return withoutRange(0, null)
  const center = method.center === 'mean' ? meanOf(sums) : median(valuesOf(values, stretches))
  const range = averageRange(values, stretches, sums, method)
  if (center === null || range === null) return withoutRange(sums.count, center)
  const { limit, range: rangeFactor } = factors[method.movingRange]
  return {
    n: sums.count,
    center,
    meanMovingRange: range,
    lower: center - limit * range,
    upper: center + limit * range,
    rangeUpper: rangeFactor * range,
    midLower: center - (limit / 2) * range,
    midUpper: center + (limit / 2) * range,
    maturity: maturityOf(sums.count, method.locked),
    tolerance: grain * (Math.abs(center) + Math.abs(sums.origin) + range),
  }
}

function maturityOf(n: number, locked: boolean): Maturity {
  if (n < 6) return 'none'
  if (locked) return 'locked'
  if (n < 12) return 'trial'
  return n < 20 ? 'provisional' : 'lockable'
}

function withoutRange(n: number, center: number | null): Limits {
  return {
    n,
    center,
    meanMovingRange: null,
    lower: null,
    upper: null,
    rangeUpper: null,
    midLower: null,
    midUpper: null,
    maturity: 'none',
    tolerance: 0,
  }
}

function averageRange(
  values: readonly (number | null)[],
  stretches: readonly Stretch[],
  sums: SeriesSums,
  method: LimitsMethod,
): number | null {
  if (sums.steps === 0) return null
  if (method.movingRange === 'mean' && !method.screenRanges) return meanStepOf(sums)
  const ranges = rangesOf(values, stretches)
  const average = method.movingRange === 'mean' ? mean : median
  const first = average(ranges)
  if (first === null || !method.screenRanges) return first
  return average(ranges.filter((range) => range <= factors[method.movingRange].range * first))
}

function sumsOf(values: readonly (number | null)[], stretches: readonly Stretch[]): SeriesSums {
  const sums = noSums(firstObserved(values, stretches))
  for (const stretch of stretches) addStretch(sums, values, stretch)
  return sums
}

function firstObserved(values: readonly (number | null)[], stretches: readonly Stretch[]): number {
  for (const { from, to } of stretches) {
    for (let i = from; i < to; i++) {
      const value = values[i]
      if (value !== null && value !== undefined) return value
    }
  }
  return 0
}

function valuesOf(values: readonly (number | null)[], stretches: readonly Stretch[]): number[] {
  return stretches.flatMap(({ from, to }) =>
    values.slice(from, to).filter((value) => value !== null),
  )
}

function rangesOf(values: readonly (number | null)[], stretches: readonly Stretch[]): number[] {
  const ranges: number[] = []
  for (const { from, to } of stretches) {
    for (let i = from + 1; i < to; i++) {
      const value = values[i] ?? null
      const previous = values[i - 1] ?? null
      if (value !== null && previous !== null) ranges.push(Math.abs(value - previous))
    }
  }
  return ranges
}
