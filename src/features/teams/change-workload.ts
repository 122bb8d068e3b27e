import type { Input, Output } from '#api/endpoint.ts'
import { requireTeamLead } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { markReportsStale } from '#features/reports/mark-reports-stale.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { archivedAfter } from './archived-after.ts'
import { teamBySlug } from './read-teams.ts'
import { workloadBySlug } from './read-workloads.ts'
import { updateWorkload } from './workload-store.ts'

type Change = typeof api.changeWorkload

export async function changeWorkload(
  ctx: Ctx,
  { params, body }: Input<Change>,
): Promise<Output<Change>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamLead(ctx.actor, team.id)
  const { id, teamId: _, ...before } = await workloadBySlug(ctx, team.id, params.workload)
  const after = {
    ...before,
    name: body.name ?? before.name,
    description: body.description ?? before.description,
    archivedAt: archivedAfter(before, body.archived, ctx.now),
  }
  await updateWorkload(ctx, id, after)
  await recordWrite(ctx, {
    action: 'workload.changed',
    subject: `${after.name}, ${team.name}`,
    before,
    after,
  })
  await markReportsStale(ctx, { teamIds: [team.id] })
  return after
}
