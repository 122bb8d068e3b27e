import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'
import type { ActionCtx } from './store.ts'

export async function limitOf(ctx: ActionCtx): Promise<number | undefined> {
  const row = await ctx.db
    .selectFrom('action_limit')
    .select('open_per_team')
    .where('organisation_id', '=', ctx.organisation)
    .executeTakeFirst()
  return row?.open_per_team
}

export async function saveLimit(ctx: Ctx, openPerTeam: number) {
  const said = { open_per_team: openPerTeam, changed_by: ctx.actor.name, changed_at: ctx.now }
  await ctx.db
    .insertInto('action_limit')
    .values({ organisation_id: ctx.organisation, ...said })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(said))
    .execute()
}

/** By name; archived teams are left out. */
export async function teamsOver(ctx: ActionCtx, limit: number) {
  const { rows } = await sql<{ slug: string; name: string; open: number }>`
    select team.slug, team.name, count(*)::int as open
    from action join team on team.organisation_id = action.organisation_id
      and team.id = action.team_id
    where action.organisation_id = ${ctx.organisation} and action.closed_at is null
      and team.archived_at is null
    group by team.id, team.slug, team.name having count(*) > ${limit}
    order by team.name, team.slug`.execute(ctx.db)
  return rows
}
