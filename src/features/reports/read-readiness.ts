import type { Input, Output } from '#api/endpoint.ts'
import { readiness } from '#domain/readiness.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { reportsOfCycle, type TeamReport } from './reports-of-cycle.ts'
import type { SummaryLine } from './summary-line.ts'

type Read = typeof api.readReadiness

export async function readReadiness(
  ctx: Ctx,
  { params, query }: Input<Read>,
): Promise<Output<Read>> {
  const { items, next } = await reportsOfCycle(ctx, params.cycle, query)
  return { items: items.map(teamReadiness), next }
}

function teamReadiness(report: TeamReport): Output<Read>['items'][number] {
  const lines: readonly SummaryLine[] = JSON.parse(report.summary)
  const { lastEditedAt, gaps, ...counts } = readiness({
    state: report.state === 'draft' ? 'draft' : 'ready',
    lastEditedAt: report.editedAt,
    lines: lines.map(({ metric, now }) => ({ metricKey: metric, reading: now })),
  })
  return {
    ...counts,
    team: { slug: report.slug, name: report.name },
    state: report.state,
    editedAt: lastEditedAt,
    gaps: gaps.map(({ code, metricKeys }) => ({ code, metricKeys: [...metricKeys] })),
  }
}
