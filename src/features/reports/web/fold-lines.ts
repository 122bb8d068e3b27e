// Delta first: what is new since the last review comes first, then what else has changed; whatever says
// nothing new folds into one line per pillar.
import type { Pillar } from '#domain/pillar.ts'
import type { Line } from './report.ts'

export type Fold<Folded> = {
  readonly pillar: Pillar
  readonly lines: readonly Folded[]
  readonly counts: FoldCounts
}

export type FoldCounts = {
  readonly steady: number
  readonly fewValues: number
  readonly unreported: number
  readonly notMeasured: number
  readonly notApplicable: number
}

export type FoldedReport<Folded> = {
  readonly fresh: readonly Folded[]
  readonly changed: readonly Folded[]
  readonly folds: readonly Fold<Folded>[]
}

export type FoldableLine = {
  readonly metric: Pick<Line['metric'], 'pillar'>
  readonly now: Line['now']
  readonly change: Pick<NonNullable<Line['change']>, 'absolute'> | null
  readonly variation: Line['variation']
  readonly phrase: Pick<Line['phrase'], 'code'>
  readonly signals: readonly Pick<Line['signals'][number], 'points' | 'isNew'>[]
  readonly recent: readonly unknown[]
}

/** The order of the lines stays: a place that never moves is found without looking. */
export function foldLines<Folded extends FoldableLine>(
  lines: readonly Folded[],
): FoldedReport<Folded> {
  const rest = lines.filter((line) => !isFresh(line) && !isChanged(line))
  return {
    fresh: lines.filter(isFresh),
    changed: lines.filter((line) => !isFresh(line) && isChanged(line)),
    folds: [...Map.groupBy(rest, ({ metric }) => metric.pillar)].map(([pillar, folded]) => ({
      pillar,
      lines: folded,
      counts: countsOf(folded),
    })),
  }
}

function isFresh(line: FoldableLine): boolean {
  const newest = line.recent.length - 1
  return (
    line.now.state === 'failed' ||
    (hasVariation(line) &&
      line.signals.some(({ isNew, points }) => isNew && points.includes(newest)))
  )
}

/** An older signal, an unusual step within the range, or a step where no range is known yet. */
function isChanged(line: FoldableLine): boolean {
  const { code } = line.phrase
  if (hasVariation(line)) return true
  if (code === 'within-range-up' || code === 'within-range-down') return true
  return (
    line.now.state === 'measured' &&
    line.variation === 'not-enough-data' &&
    (line.change === null || line.change.absolute !== 0)
  )
}

function hasVariation({ variation }: FoldableLine): boolean {
  return variation === 'improving' || variation === 'worsening' || variation === 'changed'
}

function countsOf(lines: readonly FoldableLine[]): FoldCounts {
  const count = (fits: (line: FoldableLine) => boolean) => lines.filter(fits).length
  return {
    steady: count(({ variation }) => variation === 'steady'),
    fewValues: count(
      ({ now, variation }) => now.state === 'measured' && variation === 'not-enough-data',
    ),
    unreported: count(({ now }) => now.state === 'missing' && now.reason === ''),
    notMeasured: count(({ now }) => now.state === 'missing' && now.reason !== ''),
    notApplicable: count(({ now }) => now.state === 'not-applicable'),
  }
}
