import type { MaturityStage } from '#domain/maturity.ts'
import type { Pillar } from '#domain/pillar.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'

type MaturityCtx = Pick<Ctx, 'db' | 'organisation'>

const columns = ['pillar', 'stage', 'set_by as setBy', 'set_at as setAt'] as const

/** The newest of each team and pillar. */
export async function selectStages(ctx: MaturityCtx, teamIds: readonly string[]) {
  if (teamIds.length === 0) return []
  return ctx.db
    .selectFrom('maturity_stage')
    .distinctOn(['team_id', 'pillar'])
    .select(['team_id as teamId', ...columns])
    .where('organisation_id', '=', ctx.organisation)
    .where('team_id', 'in', teamIds)
    .orderBy('team_id')
    .orderBy('pillar')
    .orderBy('id', 'desc')
    .execute()
}

export async function selectStageChanges(ctx: MaturityCtx, teamId: string, limit: number) {
  return ctx.db
    .selectFrom('maturity_stage')
    .select(columns)
    .where('organisation_id', '=', ctx.organisation)
    .where('team_id', '=', teamId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function insertStage(
  ctx: Ctx,
  change: { teamId: string; pillar: Pillar; stage: MaturityStage | null },
): Promise<void> {
  await ctx.db
    .insertInto('maturity_stage')
    .values({
      organisation_id: ctx.organisation,
      id: newId(),
      team_id: change.teamId,
      pillar: change.pillar,
      stage: change.stage,
      set_by: ctx.actor.name,
      set_at: ctx.now,
    })
    .execute()
}
