import type { Input, Output } from '#api/endpoint.ts'
import { type PortfolioCell, portfolioCells } from '#domain/portfolio.ts'
import type { ReportLine } from '#domain/report-line.ts'
import { reportedLines } from '#features/reports/reported-lines.ts'
import { reportsOfCycle } from '#features/reports/reports-of-cycle.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'

type Read = typeof api.readPortfolio
type CellAnswer = Output<Read>['items'][number]['cells'][number]

export async function readPortfolio(
  ctx: Ctx,
  { params, query }: Input<Read>,
): Promise<Output<Read>> {
  const { items, next } = await reportsOfCycle(ctx, params.cycle, query)
  const lines = await reportedLines(
    ctx,
    items.map(({ reportId }) => reportId),
  )
  return {
    items: items.map(({ teamId, reportId, slug, name, state }) => {
      const reported = lines.get(reportId) ?? []
      const workloads = new Map(reported.map(({ line, workload }) => [line, workload?.slug]))
      const cells = portfolioCells([{ teamId, lines: [...workloads.keys()] }])
      return {
        team: { slug, name },
        state,
        cells: cells.map((cell) => cellAnswer(cell, workloads)),
      }
    }),
    next,
  }
}

function cellAnswer(
  { pillar, counts, notable }: PortfolioCell,
  workloads: ReadonlyMap<ReportLine, string | undefined>,
): CellAnswer {
  return {
    pillar,
    counts: { ...counts },
    notable: notable.map((line) => ({
      metric: line.metric.key,
      name: line.metric.name,
      workload: workloads.get(line) ?? null,
      variation: line.variation,
      phrase: line.phrase,
      isNew: line.signals.some((signal) => signal.isNew),
    })),
  }
}
