import type { Input, Output } from '#api/endpoint.ts'
import { type PortfolioCell, portfolioCells, sharedProblems } from '#domain/portfolio.ts'
import { type ReportedLine, reportedLines } from '#features/reports/reported-lines.ts'
import { reportsOfCycle, type TeamReport } from '#features/reports/reports-of-cycle.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'

type Read = typeof api.readSharedProblems

/** Thousands of teams are read in portions, of which only what is notable is kept. */
const teamsAtOnce = 200

export async function readSharedProblems(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  const teams: Pick<TeamReport, 'teamId' | 'slug' | 'name'>[] = []
  const cells: PortfolioCell<ReportedLine>[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await reportsOfCycle(ctx, params.cycle, { cursor, limit: teamsAtOnce })
    const lines = await reportedLines(ctx, items)
    teams.push(...items.map(({ teamId, slug, name }) => ({ teamId, slug, name })))
    cells.push(
      ...items.flatMap(({ teamId, reportId }) =>
        portfolioCells([{ teamId, lines: lines.get(reportId) ?? [] }]),
      ),
    )
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return problemsAmong(teams, cells)
}

function problemsAmong(
  teams: readonly Pick<TeamReport, 'teamId' | 'slug' | 'name'>[],
  cells: readonly PortfolioCell<ReportedLine>[],
): Output<Read> {
  const names = new Map(teams.map(({ teamId, slug, name }) => [teamId, { slug, name }]))
  const metrics = new Map(
    cells.flatMap(({ notable }) => notable.map(({ metric }) => [metric.key, metric] as const)),
  )
  const named = (teamIds: readonly string[]) => teamIds.flatMap((id) => names.get(id) ?? [])
  return {
    items: sharedProblems(cells).flatMap(({ metricKey, worseningTeamIds, improvingTeamIds }) => {
      const metric = metrics.get(metricKey)
      if (!metric) return []
      return [
        {
          metric: metric.key,
          name: metric.name,
          pillar: metric.pillar,
          worsening: named(worseningTeamIds),
          improving: named(improvingTeamIds),
        },
      ]
    }),
  }
}
