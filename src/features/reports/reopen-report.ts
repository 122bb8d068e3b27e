import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireTeamLead } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { markReportsStale } from './mark-reports-stale.ts'
import { reportOfTeam } from './report-of-team.ts'
import { lockReportsFrom, updateReport } from './store.ts'

type Reopen = typeof api.reopenReport

export async function reopenReport(ctx: Ctx, { params }: Input<Reopen>): Promise<Output<Reopen>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamLead(ctx.actor, team.id)
  const { id } = await reportOfTeam(ctx, team, await cycleByKey(ctx, params.cycle))
  const reports = await lockReportsFrom(ctx, team.id, params.cycle)
  const state = reports.find((report) => report.id === id)?.state ?? 'draft'
  if (state === 'draft') throw new Refusal('ReportIsDraft', 'This report is a draft already.')
  if (state === 'presented') {
    throw new Refusal('ReportIsPresented', 'A report that was presented stays as it is.')
  }
  await updateReport(ctx, id, { state: 'draft', ready_at: null, ready_by: null })
  await markReportsStale(ctx, { teamIds: [team.id], fromCycle: params.cycle })
  await recordWrite(ctx, {
    action: 'report.reopened',
    subject: `${team.name}, ${params.cycle}`,
    before: { state },
    after: { state: 'draft' },
  })
  return { state: 'draft', readyAt: null }
}
