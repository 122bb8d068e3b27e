import type { ReportLine } from '#domain/report-line.ts'
import { templateByNumber } from '#features/templates/read-templates.ts'
import { type LinePlace, linesAt } from './charted-line-store.ts'
import type { ReportCtx } from './store.ts'
import { type RecentValue, reportLine } from './stored-line.ts'

export type ChartedLine = {
  readonly teamId: string
  readonly cycleKey: string
  readonly metricId: string
  readonly workload: { readonly slug: string; readonly name: string } | null
  readonly currency: string | null
  readonly said: ReportLine
  /** Oldest first, the reported cycle last: what the line's indexes count. */
  readonly recent: readonly RecentValue[]
}

/**
 * What was written of these metrics in these teams' reports, with the chart behind it: of the team as a
 * whole first, then of its workloads. Drafts are taken as they were last written.
 */
export async function chartedLines(
  ctx: ReportCtx,
  places: readonly LinePlace[],
): Promise<ChartedLine[]> {
  if (places.length === 0) return []
  const rows = await linesAt(ctx, places)
  const numbers = [...new Set(rows.map(({ templateNumber }) => templateNumber))]
  const templates = await Promise.all(numbers.map((number) => templateByNumber(ctx, number)))
  const metrics = new Map(
    templates.map((template) => [
      template.number,
      new Map(template.metrics.map(({ metricId, metric }) => [metricId, metric])),
    ]),
  )
  return rows.flatMap(({ templateNumber, line, ...row }) => {
    const metric = metrics.get(templateNumber)?.get(row.metricId)
    if (!metric) return []
    const { teamId, cycleKey, metricId, workload, currency, recent } = row
    const said = reportLine(line, { metric, workloadId: workload?.id ?? null })
    const named = workload && { slug: workload.slug, name: workload.name }
    return [{ teamId, cycleKey, metricId, workload: named, currency, said, recent }]
  })
}
