import type { Input, Output } from '#api/endpoint.ts'
import type { Target } from '#domain/metric.ts'
import { requireTeamLead, requireWorkForAll } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { markReportsStale } from '#features/reports/mark-reports-stale.ts'
import { type TeamRef, teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { metricByKey } from './read-metrics.ts'
import { requireFitTarget } from './require-fit-target.ts'
import { deleteTarget, saveTarget } from './target-store.ts'

type SetOfAll = typeof api.setTarget
type SetOfTeam = typeof api.setTeamTarget

export async function setTarget(
  ctx: Ctx,
  { params, body }: Input<SetOfAll>,
): Promise<Output<SetOfAll>> {
  requireWorkForAll(ctx.actor)
  await changeTarget(ctx, params.metric, null, body.target)
  await markReportsStale(ctx, {})
  return body
}

/** A team's target is its own business: its leads set it. */
export async function setTeamTarget(
  ctx: Ctx,
  { params, body }: Input<SetOfTeam>,
): Promise<Output<SetOfTeam>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamLead(ctx.actor, team.id)
  await changeTarget(ctx, params.metric, team, body.target)
  await markReportsStale(ctx, { teamIds: [team.id] })
  return body
}

async function changeTarget(ctx: Ctx, key: string, team: TeamRef | null, target: Target | null) {
  const { metricId, metric } = await metricByKey(ctx, key)
  const place = { metricId, teamId: team?.id ?? null }
  if (target !== null) requireFitTarget(metric, target)
  const before = await (target === null ? deleteTarget(ctx, place) : saveTarget(ctx, place, target))
  await recordWrite(ctx, {
    action: target === null ? 'target.removed' : 'target.set',
    subject: team ? `${metric.name}, ${team.name}` : metric.name,
    before,
    after: target,
  })
}
