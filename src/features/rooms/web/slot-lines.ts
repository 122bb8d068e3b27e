// What a team's slot shows of its report: the lines worth talking about first, then what else changed;
// the rest is counted and folded away.
import { type FoldableLine, type FoldCounts, foldLines } from '#features/reports/web/fold-lines.ts'

export type SlotLines<Line> = {
  readonly told: readonly Line[]
  readonly folded: readonly Line[]
  readonly counts: FoldCounts
}

type Named = { readonly series: string }

export function slotLines<Line extends FoldableLine & Named>(report: {
  readonly lines: readonly Line[]
  readonly talkingPoints: readonly Named[]
}): SlotLines<Line> {
  const { lines, talkingPoints } = report
  const first = talkingPoints.flatMap(
    ({ series }) => lines.find((line) => line.series === series) ?? [],
  )
  const { fresh, changed, folds } = foldLines(lines.filter((line) => !first.includes(line)))
  const count = (of: keyof FoldCounts) => folds.reduce((sum, { counts }) => sum + counts[of], 0)
  return {
    told: [...first, ...fresh, ...changed],
    folded: folds.flatMap((fold) => fold.lines),
    counts: {
      steady: count('steady'),
      fewValues: count('fewValues'),
      unreported: count('unreported'),
      notMeasured: count('notMeasured'),
      notApplicable: count('notApplicable'),
    },
  }
}
