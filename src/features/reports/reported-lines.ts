import type { ReportLine } from '#domain/report-line.ts'
import { linesOf } from './line-store.ts'
import type { ReportCtx } from './store.ts'
import { reportLine } from './stored-line.ts'

export type ReportedLine = {
  readonly line: ReportLine
  readonly workload: { readonly slug: string; readonly name: string } | null
}

/** By report id, in the order of each report; what `reportsOfCycle` made fresh. */
export async function reportedLines(
  ctx: ReportCtx,
  reportIds: readonly string[],
): Promise<Map<string, ReportedLine[]>> {
  const rows = await linesOf(ctx, reportIds)
  const byReport = new Map<string, ReportedLine[]>(reportIds.map((id) => [id, []]))
  for (const { reportId, line, metric, workload } of rows) {
    const workloadId = workload?.id ?? null
    byReport.get(reportId)?.push({ line: reportLine(line, { metric, workloadId }), workload })
  }
  return byReport
}
