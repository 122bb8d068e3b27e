import type { Metric, Target } from '#domain/metric.ts'
import type { CyclePoint } from '#domain/report-line.ts'
import { writeReportLine } from '#domain/write-report-line.ts'
import { type RecentValue, type StoredLine, storedLine } from './stored-line.ts'
import { type SummaryLine, summaryLine } from './summary-line.ts'

export type LineSeries = {
  readonly id: string
  readonly workload: { readonly id: string; readonly slug: string; readonly name: string } | null
  readonly currency: string | null
  /** Oldest first, up to the cycle that is reported. */
  readonly points: readonly CyclePoint[]
}

export type LineGround = {
  readonly metric: Metric
  readonly target: Target | null
  /** Of the team as a whole first, then by workload. */
  readonly series: readonly LineSeries[]
}

export type WrittenLine = {
  readonly seriesId: string
  readonly line: StoredLine
  readonly recent: readonly RecentValue[]
  readonly summary: SummaryLine
}

/** In the order of the template; `lastReviewed` is the last cycle that a review has seen. */
export function writeLines(
  grounds: readonly LineGround[],
  lastReviewed: string | null,
): WrittenLine[] {
  return grounds.flatMap((ground) =>
    seriesToReport(ground.series).map((series) => writeLine(ground, series, lastReviewed)),
  )
}

/** Workloads that were measured; the whole team too, unless only its workloads were. */
function seriesToReport(series: readonly LineSeries[]): readonly LineSeries[] {
  const measured = series.filter(({ points }) => points.some(({ point }) => point.origin !== null))
  return measured.length > 0 ? measured : series.filter(({ workload }) => workload === null)
}

function writeLine(
  { metric, target }: LineGround,
  { id, workload, currency, points }: LineSeries,
  lastReviewed: string | null,
): WrittenLine {
  const said = writeReportLine({
    metric,
    workloadId: workload?.id ?? null,
    target,
    points,
    chart: {},
    lastReviewed: indexOf(points, lastReviewed),
  })
  const line = storedLine(said, points[said.newest]?.point.origin ?? null)
  return {
    seriesId: id,
    line,
    recent: points.map(({ cycleKey, point }) => ({
      cycle: cycleKey,
      value: point.reading.state === 'measured' ? point.reading.value : null,
    })),
    summary: summaryLine(line, { metric, workload: workload?.slug ?? null, currency }),
  }
}

/** Null where the reviewed cycle lies before all points, or there is none. */
function indexOf(points: readonly CyclePoint[], cycleKey: string | null): number | null {
  const index = cycleKey === null ? -1 : points.findIndex((point) => point.cycleKey === cycleKey)
  return index === -1 ? null : index
}
