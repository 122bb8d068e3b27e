import type { Input, Output } from '#api/endpoint.ts'
import { type PortfolioCell, portfolioCells } from '#domain/portfolio.ts'
import { type ReportedLine, reportedLines } from '#features/reports/reported-lines.ts'
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
  const lines = await reportedLines(ctx, items)
  return {
    items: items.map(({ teamId, reportId, slug, name, state }) => ({
      team: { slug, name },
      state,
      cells: portfolioCells([{ teamId, lines: lines.get(reportId) ?? [] }]).map(cellAnswer),
    })),
    next,
  }
}

function cellAnswer({ pillar, counts, notable }: PortfolioCell<ReportedLine>): CellAnswer {
  return {
    pillar,
    counts: { ...counts },
    notable: notable.map(({ metric, workload, variation, phrase, isNew }) => ({
      metric: metric.key,
      name: metric.name,
      workload,
      variation,
      phrase,
      isNew,
    })),
  }
}
