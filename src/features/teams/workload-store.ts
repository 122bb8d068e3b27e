import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'
import type { TeamCtx } from './store.ts'

function selectWorkloads(ctx: TeamCtx) {
  return ctx.db
    .selectFrom('workload')
    .select(['id', 'team_id as teamId', 'slug', 'name', 'description', 'archived_at as archivedAt'])
    .where('organisation_id', '=', ctx.organisation)
}

export type WorkloadRow = Awaited<ReturnType<typeof workloadRowsOf>>[number]

/** By name within each team, archived ones too. */
export async function workloadRowsOf(ctx: TeamCtx, teamIds: readonly string[]) {
  return selectWorkloads(ctx)
    .where('team_id', 'in', teamIds)
    .orderBy('team_id')
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function workloadRowBySlug(ctx: TeamCtx, teamId: string, slug: string) {
  return selectWorkloads(ctx)
    .where('team_id', '=', teamId)
    .where('slug', '=', slug)
    .executeTakeFirst()
}

export async function workloadSlugsLike(ctx: TeamCtx, teamId: string, stem: string) {
  const rows = await selectWorkloads(ctx)
    .where('team_id', '=', teamId)
    .where('slug', '~', `^${stem}(-[0-9]+)?$`)
    .execute()
  return rows.map((row) => row.slug)
}

export type NewWorkload = {
  id: string
  teamId: string
  slug: string
  name: string
  description: string
}

/** False when the slug is taken in this team. */
export async function insertWorkload(ctx: Ctx, workload: NewWorkload): Promise<boolean> {
  const { teamId, ...row } = workload
  const inserted = await ctx.db
    .insertInto('workload')
    .values({
      organisation_id: ctx.organisation,
      team_id: teamId,
      ...row,
      archived_at: null,
      created_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'team_id', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function updateWorkload(
  ctx: Ctx,
  id: string,
  change: { name: string; description: string; archivedAt: Instant | null },
) {
  await ctx.db
    .updateTable('workload')
    .set({ name: change.name, description: change.description, archived_at: change.archivedAt })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}
