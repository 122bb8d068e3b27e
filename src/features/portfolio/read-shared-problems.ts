import type { Input, Output } from '#api/endpoint.ts'
import { portfolioCells, sharedProblems, type TeamLines } from '#domain/portfolio.ts'
import { type ReportedLine, reportedLines } from '#features/reports/reported-lines.ts'
import { reportsOfCycle, type TeamReport } from '#features/reports/reports-of-cycle.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'

type Read = typeof api.readSharedProblems

/** Teams are read in pages, so that thousands of them do not stand in memory with all their lines. */
const teamsAtOnce = 200

export async function readSharedProblems(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  const teams: TeamReport[] = []
  const notable: TeamLines[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await reportsOfCycle(ctx, params.cycle, { cursor, limit: teamsAtOnce })
    const lines = await reportedLines(
      ctx,
      items.map(({ reportId }) => reportId),
    )
    teams.push(...items)
    notable.push(
      ...items.map(({ teamId, reportId }) => ({
        teamId,
        lines: (lines.get(reportId) ?? []).map(({ line }) => line).filter(movesWithDirection),
      })),
    )
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return problemsAmong(teams, notable)
}

function movesWithDirection({ variation }: ReportedLine['line']): boolean {
  return variation === 'improving' || variation === 'worsening'
}

function problemsAmong(teams: readonly TeamReport[], notable: readonly TeamLines[]): Output<Read> {
  const names = new Map(teams.map(({ teamId, slug, name }) => [teamId, { slug, name }]))
  const metrics = new Map(
    notable.flatMap(({ lines }) => lines.map(({ metric }) => [metric.key, metric] as const)),
  )
  const named = (teamIds: readonly string[]) => teamIds.flatMap((teamId) => names.get(teamId) ?? [])
  return {
    items: sharedProblems(portfolioCells(notable)).flatMap((problem) => {
      const metric = metrics.get(problem.metricKey)
      if (!metric) return []
      return [
        {
          metric: metric.key,
          name: metric.name,
          pillar: metric.pillar,
          worsening: named(problem.worseningTeamIds),
          improving: named(problem.improvingTeamIds),
        },
      ]
    }),
  }
}
