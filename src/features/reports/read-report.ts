import type { Input, Output } from '#api/endpoint.ts'
import type { Origin } from '#domain/measurement.ts'
import { talkingPoints } from '#domain/talking-points.ts'
import { proposedWins } from '#domain/win.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { winsOf } from '#features/wins/read-wins.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import type { LineRow } from './line-store.ts'
import { linesOfReport } from './lines-of-report.ts'
import { refreshReports } from './refresh-reports.ts'
import { reportOfTeam } from './report-of-team.ts'
import { lastReportNote, neighboursOf, reportOf } from './store.ts'
import { reportLine } from './stored-line.ts'

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
  const [{ rows, lines }, neighbours, lastNote, wins] = await Promise.all([
    linesOfReport(ctx, report, cycle),
    neighboursOf(ctx, team.id, cycle.key),
    lastReportNote(ctx, team.id, cycle.key),
    winsOf(ctx, team.id, cycle.key),
  ])
  return {
    team: { slug: team.slug, name: team.name },
    cycle,
    ...neighbours,
    state: report.state,
    templateVersion: report.templateNumber,
    note: report.note,
    lastNote,
    editedBy: report.editedBy,
    editedAt: report.editedAt,
    readyBy: report.readyBy,
    readyAt: report.readyAt,
    lines,
    ...worthSaying(rows, wins),
    wins,
    automaticShare: automaticShare(rows),
  }
}

/** A win that was recorded for a metric is no longer proposed. */
function worthSaying(
  rows: readonly LineRow[],
  wins: Report['wins'],
): Pick<Report, 'talkingPoints' | 'proposedWins'> {
  const seriesIds = new Map(
    rows.map(({ seriesId, line, metric, workload }) => [
      reportLine(line, { metric, workloadId: workload?.id ?? null }),
      seriesId,
    ]),
  )
  const seriesOf = (line: Parameters<typeof seriesIds.get>[0]) => seriesIds.get(line) ?? ''
  const recorded = new Set(wins.map(({ metric }) => metric))
  const reportLines = [...seriesIds.keys()]
  return {
    talkingPoints: talkingPoints(reportLines).map(({ rule, line, guardOf }) => ({
      rule,
      series: seriesOf(line),
      guardOf,
    })),
    proposedWins: proposedWins(reportLines)
      .filter(({ line }) => !recorded.has(line.metric.key))
      .map(({ line, usually }) => ({ series: seriesOf(line), usually })),
  }
}

const automatic: readonly (Origin | null)[] = ['connection', 'token']

function automaticShare(rows: readonly LineRow[]): number | null {
  const measured = rows.filter(({ line }) => line.now.state === 'measured')
  if (measured.length === 0) return null
  return measured.filter(({ line }) => automatic.includes(line.origin)).length / measured.length
}
