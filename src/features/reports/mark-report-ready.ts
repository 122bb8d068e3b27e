import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireTeamLead } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import { type TeamRef, teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { markReportsStale } from './mark-reports-stale.ts'
import { refreshReports } from './refresh-reports.ts'
import { reportOfTeam } from './report-of-team.ts'
import { lockReportsFrom, updateReport } from './store.ts'

type Mark = typeof api.markReportReady

/** Values that keep coming are waited for this often; then the report says what it said last. */
const mostAttempts = 10

/** Opens its own transactions: the lines are written before the report is locked. */
export async function markReportReady(ctx: Ctx, { params }: Input<Mark>): Promise<Output<Mark>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamLead(ctx.actor, team.id)
  await reportOfTeam(ctx, team, await cycleByKey(ctx, params.cycle))
  for (let attempt = 1; ; attempt += 1) {
    await refreshReports(ctx, params.cycle, [team.id])
    const mayBeBehind = attempt === mostAttempts
    const isFrozen = await ctx.db
      .transaction()
      .execute((db) => freeze({ ...ctx, db }, team, params.cycle, mayBeBehind))
    if (isFrozen) return { state: 'ready', readyAt: ctx.now }
  }
}

/** False when something changed since the lines were written. */
async function freeze(
  ctx: Ctx,
  team: TeamRef,
  cycleKey: string,
  mayBeBehind: boolean,
): Promise<boolean> {
  const reports = await lockReportsFrom(ctx, team.id, cycleKey)
  const report = reports.find((candidate) => candidate.cycleKey === cycleKey)
  if (!report) throw new Refusal('ReportNotFound', 'This report is no more.')
  const { state } = report
  if (state !== 'draft') {
    throw new Refusal('ReportIsReady', 'This report is ready already.', { state })
  }
  if (report.revision > report.linesRevision && !mayBeBehind) return false
  await updateReport(ctx, report.id, {
    state: 'ready',
    ready_at: ctx.now,
    ready_by: ctx.actor.name,
  })
  await markReportsStale(ctx, { teamIds: [team.id], fromCycle: cycleKey })
  await recordWrite(ctx, {
    action: 'report.ready',
    subject: `${team.name}, ${cycleKey}`,
    before: { state },
    after: { state: 'ready', templateVersion: report.templateNumber },
  })
  return true
}
