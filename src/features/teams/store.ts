import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { MembershipRole } from '#domain/role.ts'
import type { Ctx } from '#platform/context.ts'

/** Enough to read teams, for a request as for a job. */
export type TeamCtx = Pick<Ctx, 'db' | 'organisation'>

type WorkloadOfTeam = {
  slug: string
  name: string
  description: string
  archivedAt: Instant | null
}
type PersonOfTeam = { id: string; name: string; role: MembershipRole }

const isoOf = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

const workloadsOfTeam = sql<WorkloadOfTeam[]>`coalesce((
  select json_agg(json_build_object('slug', slug, 'name', name, 'description', description,
    'archivedAt', ${isoOf('archived_at')}) order by name, id)
  from workload
  where organisation_id = team.organisation_id and team_id = team.id), '[]')`

const peopleOfTeam = sql<PersonOfTeam[]>`coalesce((
  select json_agg(json_build_object('id', person.id, 'name', person.name, 'role', membership.role)
    order by person.name, person.id)
  from membership join person on person.organisation_id = membership.organisation_id
    and person.id = membership.person_id
  where membership.organisation_id = team.organisation_id and membership.team_id = team.id
    and person.left_at is null), '[]')`

const refColumns = ['id', 'slug', 'name', 'archived_at as archivedAt'] as const

function selectRefs(ctx: TeamCtx) {
  return ctx.db
    .selectFrom('team')
    .select(refColumns)
    .where('organisation_id', '=', ctx.organisation)
}

export async function teamRefsBySlugs(ctx: TeamCtx, slugs: readonly string[]) {
  return selectRefs(ctx).where('slug', 'in', slugs).execute()
}

export type TeamFilter = {
  readonly search?: string
  readonly archived: boolean
  /** The last one of the page before. */
  readonly after?: { readonly name: string; readonly id: string }
  readonly limit: number
}

/** By name, then id, and one row more than asked for. */
function selectPage(ctx: TeamCtx, filter: TeamFilter) {
  let query = ctx.db
    .selectFrom('team')
    .where('organisation_id', '=', ctx.organisation)
    .where('archived_at', filter.archived ? 'is not' : 'is', null)
  if (filter.search) {
    query = query.where('name', 'ilike', `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`)
  }
  if (filter.after) {
    const { name, id } = filter.after
    query = query.where(sql<boolean>`(name, id) > (${name}, ${id}::uuid)`)
  }
  return query
    .orderBy('name')
    .orderBy('id')
    .limit(filter.limit + 1)
}

export async function teamRefsPage(ctx: TeamCtx, filter: TeamFilter) {
  return selectPage(ctx, filter).select(refColumns).execute()
}

export async function wholeTeamsPage(ctx: TeamCtx, filter: TeamFilter) {
  return selectPage(ctx, filter)
    .select([...refColumns, 'purpose'])
    .select([workloadsOfTeam.as('workloads'), peopleOfTeam.as('people')])
    .execute()
}

export type WholeTeam = Awaited<ReturnType<typeof wholeTeamsPage>>[number]

export async function wholeTeamBySlug(ctx: TeamCtx, slug: string): Promise<WholeTeam | undefined> {
  return ctx.db
    .selectFrom('team')
    .select([...refColumns, 'purpose'])
    .select([workloadsOfTeam.as('workloads'), peopleOfTeam.as('people')])
    .where('organisation_id', '=', ctx.organisation)
    .where('slug', '=', slug)
    .executeTakeFirst()
}

export async function teamSlugsLike(ctx: TeamCtx, stem: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('team')
    .select('slug')
    .where('organisation_id', '=', ctx.organisation)
    .where('slug', '~', `^${stem}(-[0-9]+)?$`)
    .execute()
  return rows.map((row) => row.slug)
}

export type NewTeam = { id: string; slug: string; name: string; purpose: string }

/** False when the slug is taken. */
export async function insertTeam(ctx: Ctx, team: NewTeam): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('team')
    .values({
      organisation_id: ctx.organisation,
      ...team,
      archived_at: null,
      created_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function updateTeam(
  ctx: Ctx,
  id: string,
  change: { name: string; purpose: string; archivedAt: Instant | null },
) {
  await ctx.db
    .updateTable('team')
    .set({ name: change.name, purpose: change.purpose, archived_at: change.archivedAt })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}
