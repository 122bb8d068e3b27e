import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { OrganisationId } from '#domain/organisation.ts'
import type { MembershipRole, Role, TokenScope } from '#domain/role.ts'
import type { TeamMembership } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import { keptPlan } from '#platform/db/kept-plan.ts'

export type OrganisationRow = {
  id: OrganisationId
  slug: string
  name: string
  timeZone: string
  currency: string
  sample: boolean
}

const organisationColumns = [
  'organisation.id',
  'organisation.slug',
  'organisation.name',
  'organisation.time_zone as timeZone',
  'organisation.currency',
  'organisation.sample',
] as const

/** Nobody can set up the first organisation twice, however many try at once. */
export async function lockFirstRun(db: Database): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(7365112202)`.execute(db)
  return isFirstRun(db)
}

export async function isFirstRun(db: Database): Promise<boolean> {
  const found = await db.selectFrom('account').select('id').limit(1).executeTakeFirst()
  return found === undefined
}

export async function insertOrganisation(db: Database, row: OrganisationRow, now: Instant) {
  await db
    .insertInto('organisation')
    .values({
      id: row.id,
      slug: row.slug,
      name: row.name,
      time_zone: row.timeZone,
      currency: row.currency,
      sample: row.sample,
      created_at: now,
    })
    .execute()
}

export async function updateOrganisation(
  db: Database,
  organisation: OrganisationId,
  change: { name?: string; timeZone?: string; currency?: string },
): Promise<OrganisationRow> {
  return db
    .updateTable('organisation')
    .set({ name: change.name, time_zone: change.timeZone, currency: change.currency })
    .set('slug', (eb) => eb.ref('slug'))
    .where('id', '=', organisation)
    .returning(organisationColumns)
    .executeTakeFirstOrThrow()
}

export async function organisationById(db: Database, organisation: OrganisationId) {
  return db
    .selectFrom('organisation')
    .select(organisationColumns)
    .where('organisation.id', '=', organisation)
    .executeTakeFirstOrThrow()
}

export async function slugsLike(db: Database, slug: string): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation')
    .select('slug')
    .where('slug', '~', `^${slug}(-[0-9]+)?$`)
    .execute()
  return rows.map((row) => row.slug)
}

export const membershipsOfPerson = sql<NamedMembership[]>`coalesce((
  select json_agg(json_build_object('teamId', team.id, 'slug', team.slug, 'name', team.name,
    'role', membership.role) order by team.name)
  from membership join team on team.organisation_id = membership.organisation_id
    and team.id = membership.team_id
  where membership.organisation_id = person.organisation_id and membership.person_id = person.id
    and team.archived_at is null), '[]')`

export type NamedMembership = TeamMembership & { name: string; role: MembershipRole }

/** The organisations that an account may enter, with the person it is there. */
export async function entriesOfAccount(db: Database, accountId: string) {
  return db
    .selectFrom('person')
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select(organisationColumns)
    .select(['person.id as personId', 'person.name as personName', 'person.role'])
    .select(membershipsOfPerson.as('memberships'))
    .where('person.account_id', '=', accountId)
    .where('person.left_at', 'is', null)
    .orderBy('organisation.name')
    .execute()
}

export async function entryOfAccount(db: Database, accountId: string, slug: string) {
  return db
    .selectFrom('person')
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select(organisationColumns)
    .select(['person.id as personId', 'person.name as personName', 'person.role'])
    .select(membershipsOfPerson.as('memberships'))
    .where('person.account_id', '=', accountId)
    .where('person.left_at', 'is', null)
    .where('organisation.slug', '=', slug)
    .executeTakeFirst()
}

export type TokenEntry = OrganisationRow & {
  tokenId: string
  tokenName: string
  scope: TokenScope
  teamId: string | null
  role: Role
  personId: string
  personLeftAt: Instant | null
  memberships: NamedMembership[]
  lastUsedAt: Instant | null
}

/** The token with this hash, when it is in force. */
export async function entryOfToken(
  db: Database,
  secretHash: string,
  now: Instant,
): Promise<TokenEntry | undefined> {
  const { rows } = await sql<TokenEntry>`select ${keptPlan} organisation.id, organisation.slug,
      organisation.name, organisation.time_zone as "timeZone", organisation.currency,
      organisation.sample, api_token.id as "tokenId", api_token.name as "tokenName",
      api_token.scope, api_token.team_id as "teamId", api_token.last_used_at as "lastUsedAt",
      person.role, person.id as "personId", person.left_at as "personLeftAt",
      ${membershipsOfPerson} as memberships
    from api_token
    join organisation on organisation.id = api_token.organisation_id
    join person on person.organisation_id = api_token.organisation_id
      and person.id = api_token.created_by
    where api_token.secret_hash = ${secretHash} and api_token.revoked_at is null
      and (api_token.expires_at is null or api_token.expires_at > ${now})`.execute(db)
  return rows[0]
}

export async function touchToken(
  db: Database,
  organisation: OrganisationId,
  tokenId: string,
  now: Instant,
) {
  await db
    .updateTable('api_token')
    .set({ last_used_at: now })
    .where('organisation_id', '=', organisation)
    .where('id', '=', tokenId)
    .execute()
}

export async function endSessions(db: Database, accountId: string) {
  await db.deleteFrom('session').where('account_id', '=', accountId).execute()
}
