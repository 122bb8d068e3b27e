import type { z } from 'zod'
import { proposedWins } from '#domain/win.ts'
import { finishedActionsSince } from '#features/actions/finished-actions-since.ts'
import { recentCycles } from '#features/cycles/read-cycles.ts'
import { chartedLines } from '#features/reports/charted-lines.ts'
import { everyReportOfCycle, type ReportInShort } from '#features/reports/every-report-of-cycle.ts'
import { templateInForce } from '#features/templates/read-templates.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { settledActions, settledMetrics } from './proposal-store.ts'

export type ProposedWin = z.output<typeof api.ProposedWin>
type ReadCtx = Pick<Ctx, 'db' | 'organisation' | 'now'>
type Team = ReportInShort['team']

/**
 * What nobody has told or set aside: metrics that have begun to improve, teams by name, then what was
 * done in this cycle or the one before, newest first. Of these teams only, when they are named.
 */
export async function proposedWinsOfCycle(
  ctx: ReadCtx,
  cycleKey: string,
  teamIds: readonly string[] | null = null,
): Promise<ProposedWin[]> {
  const isOurs = (teamId: string | null) =>
    teamIds === null || (teamId !== null && teamIds.includes(teamId))
  const reports = await everyReportOfCycle(
    ctx,
    cycleKey,
    ({ variation, isNew }) => variation === 'improving' && isNew,
  )
  const ours = reports.filter(({ team }) => isOurs(team.id))
  const teams = new Map(reports.map(({ team }) => [team.id, team]))
  return [
    ...(await improvedMetrics(ctx, cycleKey, ours)),
    ...(await finishedActions(ctx, cycleKey, teams, isOurs)),
  ]
}

async function improvedMetrics(
  ctx: ReadCtx,
  cycleKey: string,
  reports: readonly ReportInShort[],
): Promise<ProposedWin[]> {
  const places = reports.flatMap(({ team, lines }) =>
    [...new Set(lines.map(({ metric }) => metric.key))].map((metricKey) => ({
      teamId: team.id,
      cycleKey,
      metricKey,
    })),
  )
  const [lines, settled] = await Promise.all([
    chartedLines(ctx, places),
    settledMetrics(ctx, cycleKey),
  ])
  const isSettled = new Set(settled.map(({ teamId, metricId }) => `${teamId} ${metricId}`))
  const open = Map.groupBy(
    lines.filter(({ teamId, metricId }) => !isSettled.has(`${teamId} ${metricId}`)),
    ({ teamId }) => teamId,
  )
  return reports.flatMap(({ team: { id, slug, name } }) => {
    const charted = new Map((open.get(id) ?? []).map((line) => [line.said, line]))
    return proposedWins([...charted.keys()]).flatMap(({ line, usually }): ProposedWin[] => {
      const of = charted.get(line)
      if (!of || line.now.state !== 'measured') return []
      return [
        {
          kind: 'signal',
          team: { slug, name },
          metric: line.metric,
          workload: of.workload,
          currency: of.currency,
          now: line.now.value,
          usually,
          recent: [...of.recent],
        },
      ]
    })
  })
}

async function finishedActions(
  ctx: ReadCtx,
  cycleKey: string,
  teams: ReadonlyMap<string, Team>,
  isOurs: (teamId: string | null) => boolean,
): Promise<ProposedWin[]> {
  const cycles = await recentCycles(ctx, cycleKey, 2)
  const [from, to] = [cycles[0]?.starts, cycles.at(-1)?.ends]
  if (from === undefined || to === undefined) return []
  const done = (await finishedActionsSince(ctx, from)).filter(
    ({ doneAt, teamId }) => doneAt < to && isOurs(teamId),
  )
  if (done.length === 0) return []
  const ids = done.map(({ id }) => id)
  const [settled, template] = await Promise.all([settledActions(ctx, ids), templateInForce(ctx)])
  const metrics = new Map(template.metrics.map(({ metricId, metric }) => [metricId, metric]))
  return done
    .filter(({ id }) => !settled.has(id))
    .map(({ id, text, teamId, metricId, doneAt }) => {
      const team = teamId === null ? undefined : teams.get(teamId)
      const metric = metricId === null ? undefined : metrics.get(metricId)
      return {
        kind: 'action',
        team: team ? { slug: team.slug, name: team.name } : null,
        action: id,
        text,
        metric: metric ? { key: metric.key, name: metric.name } : null,
        doneAt,
      }
    })
}
