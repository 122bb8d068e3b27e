import type { Metric } from '#domain/metric.ts'
import { templateByNumber } from '#features/templates/read-templates.ts'
import type { TeamReport } from './reports-of-cycle.ts'
import type { ReportCtx } from './store.ts'
import type { SummaryLine } from './summary-line.ts'

export type ReportedLine = Pick<SummaryLine, 'now' | 'variation' | 'phrase' | 'workload'> & {
  readonly metric: Pick<Metric, 'key' | 'name' | 'pillar'>
  readonly isNew: boolean
}

/** By report id, what reports say in short; metrics are named as each report's template names them. */
export async function reportedLines(
  ctx: ReportCtx,
  reports: readonly TeamReport[],
): Promise<Map<string, ReportedLine[]>> {
  const names = await namesByTemplate(
    ctx,
    reports.map(({ templateNumber }) => templateNumber),
  )
  return new Map(
    reports.map(({ reportId, templateNumber, summary }) => {
      const lines: readonly SummaryLine[] = JSON.parse(summary)
      return [reportId, lines.map((line) => reportedLine(line, names.get(templateNumber)))]
    }),
  )
}

function reportedLine(line: SummaryLine, names?: ReadonlyMap<string, string>): ReportedLine {
  const { metric: key, pillar, now, variation, phrase, workload, hasNewSignal } = line
  const metric = { key, name: names?.get(key) ?? key, pillar }
  return { metric, now, variation, phrase, workload, isNew: hasNewSignal }
}

async function namesByTemplate(
  ctx: ReportCtx,
  numbers: readonly number[],
): Promise<Map<number, ReadonlyMap<string, string>>> {
  const templates = await Promise.all(
    [...new Set(numbers)].map((number) => templateByNumber(ctx, number)),
  )
  return new Map(
    templates.map(({ number, metrics }) => [
      number,
      new Map(metrics.map(({ metric }) => [metric.key, metric.name])),
    ]),
  )
}
