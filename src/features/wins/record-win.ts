import type { Input, Output } from '#api/endpoint.ts'
import { personIdOf, requireTeamWork } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import { reportOfTeam } from '#features/reports/report-of-team.ts'
import { holdDraft } from '#features/reports/report-state.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type * as api from './api.ts'
import { insertWin } from './store.ts'

type Record = typeof api.recordWin

export async function recordWin(
  ctx: Ctx,
  { params, body }: Input<Record>,
): Promise<Output<Record>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamWork(ctx.actor, team.id)
  const report = await reportOfTeam(ctx, team, await cycleByKey(ctx, params.cycle))
  const metric = body.metric === null ? null : await metricByKey(ctx, body.metric)
  await holdDraft(ctx, report.id)
  const win = { id: newId(), text: body.text }
  await insertWin(ctx, {
    ...win,
    teamId: team.id,
    cycleKey: params.cycle,
    metricId: metric?.metricId ?? null,
    tellerId: personIdOf(ctx.actor),
  })
  await recordWrite(ctx, {
    action: 'win.recorded',
    subject: `${team.name}, ${params.cycle}`,
    before: null,
    after: body,
  })
  return { ...win, by: ctx.actor.name, at: ctx.now, metric: body.metric }
}
