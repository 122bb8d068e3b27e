import { sql } from 'kysely'
import type { OrganisationId } from '#domain/organisation.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'

export type Place = Pick<Ctx, 'db' | 'organisation'>
export type ReportState = 'draft' | 'ready' | 'presented'

/** Locked in one order, so that two writers of many teams cannot wait for each other. */
export async function countUpDrafts(
  ctx: Place,
  which: { teamIds: readonly string[] | null; fromCycle: string | null },
) {
  const { teamIds, fromCycle } = which
  await sql`
    with draft as (
      select id from report
      where organisation_id = ${ctx.organisation} and state = 'draft'
        ${teamIds === null ? sql`` : sql`and team_id = any(${teamIds}::uuid[])`}
        ${fromCycle === null ? sql`` : sql`and cycle_key >= ${fromCycle}`}
      order by id
      for update
    )
    update report set revision = revision + 1
    from draft
    where report.organisation_id = ${ctx.organisation} and report.id = draft.id`.execute(ctx.db)
}

export async function selectReportState(
  ctx: Place,
  teamId: string,
  cycleKey: string,
): Promise<ReportState | null> {
  const row = await ctx.db
    .selectFrom('report')
    .select('state')
    .where('organisation_id', '=', ctx.organisation)
    .where('cycle_key', '=', cycleKey)
    .where('team_id', '=', teamId)
    .executeTakeFirst()
  return row?.state ?? null
}

/** Drafts for the teams that have none; nothing happens before the first template version. */
export async function insertMissingDrafts(
  ctx: Place,
  cycleKey: string,
  teamId: string | null,
): Promise<void> {
  await sql`
    insert into report (organisation_id, id, team_id, cycle_key, state, template_number)
    select team.organisation_id, gen_random_uuid(), team.id, ${cycleKey}, 'draft', template.number
    from team, (
      select max(number) as number from template_version where organisation_id = ${ctx.organisation}
    ) template
    where team.organisation_id = ${ctx.organisation} and team.archived_at is null
      ${teamId === null ? sql`` : sql`and team.id = ${teamId}`}
      and template.number is not null
      and not exists (
        select from report where report.organisation_id = team.organisation_id
          and report.team_id = team.id and report.cycle_key = ${cycleKey}
      )
    order by team.id
    on conflict (organisation_id, cycle_key, team_id) do nothing`.execute(ctx.db)
}

export async function organisationIds(db: Database): Promise<OrganisationId[]> {
  const rows = await db.selectFrom('organisation').select('id').execute()
  return rows.map((row) => row.id)
}
