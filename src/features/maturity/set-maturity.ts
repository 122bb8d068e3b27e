import type { Input, Output } from '#api/endpoint.ts'
import { requireTeamWork } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { insertStage, selectStages } from './store.ts'

type Set = typeof api.setMaturity

export async function setMaturity(ctx: Ctx, { params, body }: Input<Set>): Promise<Output<Set>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamWork(ctx.actor, team.id)
  const { pillar } = params
  const before = (await selectStages(ctx, [team.id])).find((said) => said.pillar === pillar)
  if (before && before.stage === body.stage) return before
  await insertStage(ctx, { teamId: team.id, pillar, stage: body.stage })
  await recordWrite(ctx, {
    action: 'maturity.set',
    subject: `${team.name}, ${pillar}`,
    before: { stage: before?.stage ?? null },
    after: { stage: body.stage },
  })
  return { pillar, stage: body.stage, setBy: ctx.actor.name, setAt: ctx.now }
}
