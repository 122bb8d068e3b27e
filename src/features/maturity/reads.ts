import type { Input, Output } from '#api/endpoint.ts'
import { teamBySlug, teamsPage } from '#features/teams/read-teams.ts'
import { templateInForce } from '#features/templates/read-templates.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { selectStageChanges, selectStages } from './store.ts'

type List = typeof api.listMaturity

export async function listMaturity(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const [{ items, next }, template] = await Promise.all([
    teamsPage(ctx, query),
    templateInForce(ctx),
  ])
  const stages = await selectStages(
    ctx,
    items.map(({ id }) => id),
  )
  return {
    items: items.map(({ id, slug, name }) => ({
      team: { slug, name },
      pillars: template.pillars.map((pillar) => {
        const said = stages.find((one) => one.teamId === id && one.pillar === pillar)
        return {
          pillar,
          stage: said?.stage ?? null,
          setBy: said?.setBy ?? null,
          setAt: said?.setAt ?? null,
        }
      }),
    })),
    next,
  }
}

type Changes = typeof api.listMaturityChanges

export async function listMaturityChanges(
  ctx: Ctx,
  { params }: Input<Changes>,
): Promise<Output<Changes>> {
  const team = await teamBySlug(ctx, params.team)
  return { items: await selectStageChanges(ctx, team.id, 100) }
}
