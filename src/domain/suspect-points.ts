// Suspect points are those where a rule may strike, found in one pass without branches that noise could
// mislead, so that a long series costs little more than its sum; the rules then judge the suspects.
import type { SegmentLines } from './segment-lines.ts'
import { leavingOut, type Stretch } from './stretch.ts'

export type SuspectPoints = {
  readonly indexes: readonly number[]
  /** For each index a sum of suspicions. */
  readonly suspicions: readonly number[]
}

/** Whether the newest four may crowd beyond the upper or the lower mid-line. */
export const crowdAbove = 1
export const crowdBelow = 2
/** Whether the newest eight may lie on one side of the centre. */
export const runOfEight = 4

/** Bit n: at least three of the four bits of n are set. */
const threeOfFour = 0b1110_1000_1000_0000

type Watch = {
  readonly indexes: number[]
  readonly suspicions: number[]
  /** One bit per point, the newest lowest: above the centre; beyond a mid-line on either side. */
  above: number
  far: number
}

/** Excluded points can only lie outside a limit; they are suspected of that without a look. */
export function suspectPoints(
  values: readonly (number | null)[],
  segment: Stretch,
  lines: SegmentLines,
  excluded: readonly number[],
): SuspectPoints {
  const watch: Watch = { indexes: [], suspicions: [], above: 0, far: 0 }
  for (const stretch of leavingOut(excluded, segment)) {
    watchStretch(watch, values, stretch, lines)
    if (stretch.to < segment.to) {
      watch.indexes.push(stretch.to)
      watch.suspicions.push(0)
    }
  }
  return watch
}

function watchStretch(
  watch: Watch,
  values: readonly (number | null)[],
  { from, to }: Stretch,
  lines: SegmentLines,
): void {
  const { center, range } = lines
  const mid = Math.min(lines.above.mid, lines.below.mid)
  const limit = Math.min(lines.above.limit, lines.below.limit)
  let { above, far } = watch
  let previous = Number.NaN
  for (let i = from; i < to; i++) {
    const value = values[i]
    if (value === null || value === undefined) {
      previous = Number.NaN
      continue
    }
    const height = value - center
    const distance = Math.abs(height)
    above = ((above << 1) | +(height > 0)) & 0xff
    far = ((far << 1) | +(distance > mid)) & 0xf
    const isCrowd = (threeOfFour >> far) & 1
    const isRun = +(((above + 1) & 0xff) < 2)
    if (isCrowd | isRun | +(distance > limit) | +(Math.abs(value - previous) > range)) {
      watch.indexes.push(i)
      watch.suspicions.push(
        ((threeOfFour >> (far & above)) & 1) * crowdAbove +
          ((threeOfFour >> (far & ~above)) & 1) * crowdBelow +
          isRun * runOfEight,
      )
    }
    previous = value
  }
  watch.above = above
  watch.far = far
}
