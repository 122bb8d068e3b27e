import type { Target } from '#domain/metric.ts'
import type { TemplateCtx } from './metric-store.ts'
import { targetRows } from './target-store.ts'

/** By metric id. */
export type Targets = ReadonlyMap<string, Target>

export async function targetsOfOrganisation(ctx: TemplateCtx): Promise<Targets> {
  return new Map((await targetRows(ctx, [])).map(({ metricId, target }) => [metricId, target]))
}

/** A team's own target goes before the organisation's. */
export async function targetsOf(ctx: TemplateCtx, teamId: string): Promise<Targets> {
  return (await targetsOfTeams(ctx, [teamId])).get(teamId) ?? new Map()
}

/** By team id, every one of them; a team's own target goes before the organisation's. */
export async function targetsOfTeams(
  ctx: TemplateCtx,
  teamIds: readonly string[],
): Promise<ReadonlyMap<string, Targets>> {
  const rows = await targetRows(ctx, teamIds)
  const own = Map.groupBy(rows, (row) => row.teamId)
  const ofAll = own.get(null) ?? []
  return new Map(
    teamIds.map((teamId) => {
      const inForce = [...ofAll, ...(own.get(teamId) ?? [])]
      return [teamId, new Map(inForce.map(({ metricId, target }) => [metricId, target]))]
    }),
  )
}
