import type { Input, Output } from '#api/endpoint.ts'
import type { Origin } from '#domain/measurement.ts'
import type { ReportLine } from '#domain/report-line.ts'
import { talkingPoints } from '#domain/talking-points.ts'
import { proposedWins } from '#domain/win.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { winsOf } from '#features/wins/read-wins.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { type LineOfReport, linesOfReport } from './lines-of-report.ts'
import { refreshReports } from './refresh-reports.ts'
import { reportOfTeam } from './report-of-team.ts'
import { reportOf, surroundingsOf } from './store.ts'

type Read = typeof api.readReport
type Report = Output<Read>

export async function readReport(ctx: Ctx, { params }: Input<Read>): Promise<Report> {
  const [team, cycle] = await Promise.all([
    teamBySlug(ctx, params.team),
    cycleByKey(ctx, params.cycle),
  ])
  let report = await reportOfTeam(ctx, team, cycle)
  if (report.state === 'draft' && report.revision > report.linesRevision) {
    await refreshReports(ctx, cycle.key, [team.id])
    report = (await reportOf(ctx, team.id, cycle.key)) ?? report
  }
  const [lines, surroundings, wins] = await Promise.all([
    linesOfReport(ctx, report, cycle),
    surroundingsOf(ctx, report),
    winsOf(ctx, team.id, cycle.key),
  ])
  return {
    team: { slug: team.slug, name: team.name },
    cycle,
    ...surroundings,
    state: report.state,
    templateVersion: report.templateNumber,
    note: report.note,
    editedBy: report.editedBy,
    editedAt: report.editedAt,
    readyBy: report.readyBy,
    readyAt: report.readyAt,
    lines: lines.map(({ line }) => line),
    ...worthSaying(lines, wins),
    wins,
    automaticShare: automaticShare(lines),
  }
}

/** A win that was recorded for a metric is no longer proposed. */
function worthSaying(
  lines: readonly LineOfReport[],
  wins: Report['wins'],
): Pick<Report, 'talkingPoints' | 'proposedWins'> {
  const seriesIds = new Map(lines.map(({ said, line }) => [said, line.series]))
  const seriesOf = (said: ReportLine) => seriesIds.get(said) ?? ''
  const recorded = new Set(wins.map(({ metric }) => metric))
  return {
    talkingPoints: talkingPoints([...seriesIds.keys()]).map(({ rule, line, guardOf }) => ({
      rule,
      series: seriesOf(line),
      guardOf,
    })),
    proposedWins: proposedWins([...seriesIds.keys()])
      .filter(({ line }) => !recorded.has(line.metric.key))
      .map(({ line, usually }) => ({ series: seriesOf(line), usually })),
  }
}

const automatic: readonly (Origin | null)[] = ['connection', 'token']

function automaticShare(lines: readonly LineOfReport[]): number | null {
  const measured = lines.filter(({ line }) => line.now.state === 'measured')
  if (measured.length === 0) return null
  return measured.filter(({ line }) => automatic.includes(line.origin)).length / measured.length
}
