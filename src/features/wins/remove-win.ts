import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireTeamWork } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import { reportOfTeam } from '#features/reports/report-of-team.ts'
import { holdDraft } from '#features/reports/report-state.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { deleteWin, selectWin } from './store.ts'

type Remove = typeof api.removeWin

export async function removeWin(ctx: Ctx, { params }: Input<Remove>): Promise<Output<Remove>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamWork(ctx.actor, team.id)
  const report = await reportOfTeam(ctx, team, await cycleByKey(ctx, params.cycle))
  await holdDraft(ctx, report.id)
  const win = await selectWin(ctx, team.id, params.cycle, params.win)
  if (!win) throw new Refusal('WinNotFound', 'There is no such win in this report.')
  await deleteWin(ctx, win.id)
  await recordWrite(ctx, {
    action: 'win.removed',
    subject: `${team.name}, ${params.cycle}`,
    before: { text: win.text, metric: win.metric },
    after: null,
  })
}
