/** Indexes to label so that neighbours do not touch: every n-th, counted back from the newest. */
export function thinLabels(count: number, step: number, labelWidth: number): number[] {
  if (count === 0) return []
  const every = Math.max(1, Math.ceil(labelWidth / Math.max(step, 0.001)))
  const indexes: number[] = []
  for (let index = count - 1; index >= 0; index -= every) indexes.unshift(index)
  return indexes
}
