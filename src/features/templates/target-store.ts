import { sql } from 'kysely'
import type { Target } from '#domain/metric.ts'
import type { Ctx } from '#platform/context.ts'
import type { TemplateCtx } from './metric-store.ts'

export type TargetRow = { metricId: string; teamId: string | null; target: Target }

/** The organisation's targets and those of these teams. */
export async function targetRows(
  ctx: TemplateCtx,
  teamIds: readonly string[],
): Promise<TargetRow[]> {
  const rows = await ctx.db
    .selectFrom('target')
    .select(['metric_id as metricId', 'team_id as teamId', 'lower', 'upper'])
    .where('organisation_id', '=', ctx.organisation)
    .where((eb) => {
      const ofAll = eb('team_id', 'is', null)
      return teamIds.length === 0 ? ofAll : eb.or([ofAll, eb('team_id', 'in', teamIds)])
    })
    .execute()
  return rows.map(({ lower, upper, ...row }) => ({ ...row, target: { lower, upper } }))
}

type Place = { readonly metricId: string; readonly teamId: string | null }

/** Answers the target that stood there, if any. */
export async function saveTarget(
  ctx: Ctx,
  { metricId, teamId }: Place,
  target: Target,
): Promise<Target | null> {
  const before = await lockTarget(ctx, { metricId, teamId })
  await sql`
    insert into target (organisation_id, metric_id, team_id, lower, upper, set_by, set_at)
    values (${ctx.organisation}, ${metricId}, ${teamId}, ${target.lower}, ${target.upper},
      ${ctx.actor.name}, ${ctx.now})
    on conflict (organisation_id, metric_id, team_id) do update
    set lower = excluded.lower, upper = excluded.upper, set_by = excluded.set_by,
      set_at = excluded.set_at`.execute(ctx.db)
  return before
}

/** Answers the target that stood there, if any. */
export async function deleteTarget(ctx: Ctx, { metricId, teamId }: Place): Promise<Target | null> {
  const deleted = await ctx.db
    .deleteFrom('target')
    .where('organisation_id', '=', ctx.organisation)
    .where('metric_id', '=', metricId)
    .where('team_id', 'is not distinct from', teamId)
    .returning(['lower', 'upper'])
    .executeTakeFirst()
  return deleted ?? null
}

async function lockTarget(ctx: Ctx, { metricId, teamId }: Place): Promise<Target | null> {
  const row = await ctx.db
    .selectFrom('target')
    .select(['lower', 'upper'])
    .where('organisation_id', '=', ctx.organisation)
    .where('metric_id', '=', metricId)
    .where('team_id', 'is not distinct from', teamId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}
