// A stretch is a part of a series without a border in it, as a half-open range of indexes; segments,
// baselines and what lies between excluded points are stretches.

export type Stretch = { readonly from: number; readonly to: number }

/** The segments of a series of that length, oldest first; at least one. */
export function segmentStretches(length: number, starts: readonly number[] = []): Stretch[] {
  const later = [...new Set(starts)].filter((start) => start > 0 && start < length)
  const borders = [0, ...later.sort((a, b) => a - b), length]
  return borders.slice(1).map((to, i) => ({ from: borders[i] ?? 0, to }))
}

/** What remains of a stretch without the excluded indexes; each of them ends one of the parts. */
export function leavingOut(excluded: readonly number[], stretch: Stretch): Stretch[] {
  const within = [...new Set(excluded)].filter((i) => i >= stretch.from && i < stretch.to)
  const gaps = [stretch.from - 1, ...within.sort((a, b) => a - b), stretch.to]
  return gaps.slice(1).map((to, i) => ({ from: (gaps[i] ?? 0) + 1, to }))
}
