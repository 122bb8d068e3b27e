import type { Input } from '#api/endpoint.ts'
import { requireTeamWork } from '#features/access/policy.ts'
import { findAction } from '#features/actions/find-action.ts'
import { requireActionWork } from '#features/actions/policy.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import type { Proposal } from './proposal-store.ts'

type Sent = Input<typeof api.setAsideProposedWin>['body']

/** One that the caller may decide on, and its name for the audit log. */
export async function findProposal(
  ctx: Ctx,
  sent: Sent,
): Promise<{ proposal: Proposal; subject: string }> {
  if (sent.kind === 'action') {
    const action = await findAction(ctx, sent.action)
    requireActionWork(ctx.actor, action)
    return { proposal: { kind: 'action', actionId: action.id }, subject: action.text }
  }
  const team = await teamBySlug(ctx, sent.team)
  requireTeamWork(ctx.actor, team.id)
  const { key: cycleKey } = await cycleByKey(ctx, sent.cycle)
  const { metricId, metric } = await metricByKey(ctx, sent.metric)
  return {
    proposal: { kind: 'signal', teamId: team.id, cycleKey, metricId },
    subject: `${team.name}, ${cycleKey}: ${metric.name}`,
  }
}
