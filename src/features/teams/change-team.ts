import type { Input, Output } from '#api/endpoint.ts'
import { requireTeamLead, requireWorkForAll } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { openReports } from '#features/reports/open-reports.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { archivedAfter } from './archived-after.ts'
import { wholeTeam } from './read-teams.ts'
import { updateTeam } from './store.ts'

type Change = typeof api.changeTeam

/** The team's leads say what it is for; its name and whether it exists is for those who work for all. */
export async function changeTeam(
  ctx: Ctx,
  { params, body }: Input<Change>,
): Promise<Output<Change>> {
  const before = await wholeTeam(ctx, params.team)
  if (body.name === undefined && body.archived === undefined) requireTeamLead(ctx.actor, before.id)
  else requireWorkForAll(ctx.actor)
  await updateTeam(ctx, before.id, {
    name: body.name ?? before.name,
    purpose: body.purpose ?? before.purpose,
    archivedAt: archivedAfter(before, body.archived, ctx.now),
  })
  if (before.archivedAt !== null && body.archived === false) await openReports(ctx)
  const after = await wholeTeam(ctx, params.team)
  const shown = ({ name, purpose, archivedAt }: typeof before) => ({ name, purpose, archivedAt })
  await recordWrite(ctx, {
    action: 'team.changed',
    subject: after.name,
    before: shown(before),
    after: shown(after),
  })
  return after
}
