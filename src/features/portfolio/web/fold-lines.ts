import type { NotableLine } from './use-portfolio.ts'

export type FoldedLine = {
  /** That of the whole team, where it is among them. */
  readonly lead: NotableLine
  readonly count: number
}

/** Lines of one metric that say the same of several workloads become one; what is new comes first. */
export function foldLines(lines: readonly NotableLine[]): FoldedLine[] {
  const groups = Map.groupBy(lines, ({ metric, variation }) => `${metric} ${variation}`)
  const folded = [...groups.values()].flatMap((group) => {
    const lead = group.find(({ workload }) => workload === null) ?? group[0]
    return lead ? [{ lead, count: group.length, isNew: group.some(({ isNew }) => isNew) }] : []
  })
  return folded
    .toSorted((a, b) => Number(b.isNew) - Number(a.isNew))
    .map(({ lead, count }) => ({ lead, count }))
}
