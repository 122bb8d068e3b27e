import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { OrganisationId } from '#domain/organisation.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'

/** Enough to read reports, for a request as for a job. */
export type ReportCtx = Pick<Ctx, 'db' | 'organisation'>
export type ReportState = 'draft' | 'ready' | 'presented'

const columns = [
  'id',
  'team_id as teamId',
  'cycle_key as cycleKey',
  'state',
  'template_number as templateNumber',
  'note',
  'revision',
  'lines_revision as linesRevision',
  'edited_at as editedAt',
  'edited_by as editedBy',
  'ready_at as readyAt',
  'ready_by as readyBy',
] as const

function selectReports(ctx: ReportCtx) {
  return ctx.db.selectFrom('report').select(columns).where('organisation_id', '=', ctx.organisation)
}

export type ReportRow = Awaited<ReturnType<typeof reportsPage>>[number]

export async function reportOf(ctx: ReportCtx, teamId: string, cycleKey: string) {
  return selectReports(ctx)
    .where('cycle_key', '=', cycleKey)
    .where('team_id', '=', teamId)
    .executeTakeFirst()
}

/** Newest first, and one row more than asked for. */
export async function reportsPage(
  ctx: ReportCtx,
  teamId: string,
  filter: { before?: string; limit: number },
) {
  let query = selectReports(ctx).where('team_id', '=', teamId)
  if (filter.before !== undefined) query = query.where('cycle_key', '<', filter.before)
  return query
    .orderBy('cycle_key', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

/** Nobody else writes the report until the transaction ends. */
export async function lockReport(ctx: ReportCtx, id: string): Promise<ReportRow> {
  return selectReports(ctx).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
}

/** The team's reports from a cycle on, locked in the order in which all writers lock. */
export async function lockReportsFrom(ctx: ReportCtx, teamId: string, cycleKey: string) {
  return selectReports(ctx)
    .where('team_id', '=', teamId)
    .where('cycle_key', '>=', cycleKey)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export type ReportChange = {
  state?: ReportState
  note?: string
  edited_at?: Instant | null
  edited_by?: string | null
  ready_at?: Instant | null
  ready_by?: string | null
}

export async function updateReport(ctx: ReportCtx, id: string, change: ReportChange) {
  await ctx.db
    .updateTable('report')
    .set(change)
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}

export async function updateReportOf(
  ctx: ReportCtx,
  teamId: string,
  cycleKey: string,
  change: ReportChange,
) {
  await ctx.db
    .updateTable('report')
    .set(change)
    .where('organisation_id', '=', ctx.organisation)
    .where('cycle_key', '=', cycleKey)
    .where('team_id', '=', teamId)
    .execute()
}

/** Locked in one order, so that two writers of many teams cannot wait for each other. */
export async function countUpDrafts(
  ctx: ReportCtx,
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

/** Drafts for the teams that have none and are not archived: all of them, or one. */
export async function insertMissingDrafts(
  ctx: ReportCtx,
  cycleKey: string,
  teamId: string | null,
): Promise<void> {
  await sql`
    insert into report (organisation_id, id, team_id, cycle_key, state, template_number)
    select organisation_id, gen_random_uuid(), id, ${cycleKey}, 'draft',
      (select max(number) from template_version where organisation_id = ${ctx.organisation})
    from team
    where organisation_id = ${ctx.organisation} and archived_at is null
      ${teamId === null ? sql`` : sql`and id = ${teamId}`}
      and not exists (
        select from report where report.organisation_id = team.organisation_id
          and report.team_id = team.id and report.cycle_key = ${cycleKey}
      )
    order by id
    on conflict (organisation_id, cycle_key, team_id) do nothing`.execute(ctx.db)
}

export type Surroundings = {
  readonly previousCycle: string | null
  readonly nextCycle: string | null
  readonly lastNote: { readonly text: string; readonly cycle: string } | null
}

/** Cycles of the team's reports next to this one, and what its latest earlier note says. */
export async function surroundingsOf(
  ctx: ReportCtx,
  { teamId, cycleKey }: { readonly teamId: string; readonly cycleKey: string },
): Promise<Surroundings> {
  const ofTeam = sql`report where organisation_id = ${ctx.organisation} and team_id = ${teamId}`
  const { rows } = await sql<Surroundings>`
    select
      (select max(cycle_key) from ${ofTeam} and cycle_key < ${cycleKey}) as "previousCycle",
      (select min(cycle_key) from ${ofTeam} and cycle_key > ${cycleKey}) as "nextCycle",
      (select json_build_object('text', note, 'cycle', cycle_key)
        from ${ofTeam} and cycle_key < ${cycleKey} and note <> ''
        order by cycle_key desc limit 1) as "lastNote"`.execute(ctx.db)
  return rows[0] ?? { previousCycle: null, nextCycle: null, lastNote: null }
}

export async function organisationIds(db: Database): Promise<OrganisationId[]> {
  const rows = await db.selectFrom('organisation').select('id').execute()
  return rows.map((row) => row.id)
}
