import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { OrganisationId } from '#domain/organisation.ts'
import type { Role } from '#domain/role.ts'
import type { Database } from '#platform/db/database.ts'
import { membershipsOfPerson } from './store.ts'

export type NewPerson = {
  id: string
  accountId: string | null
  name: string
  email: string
  role: Role
}

export async function insertPerson(
  db: Database,
  organisation: OrganisationId,
  person: NewPerson,
  now: Instant,
) {
  await db
    .insertInto('person')
    .values({
      organisation_id: organisation,
      id: person.id,
      account_id: person.accountId,
      name: person.name,
      email: person.email,
      role: person.role,
      joined_at: now,
      left_at: null,
    })
    .execute()
}

/** Comes back as the same person who left, so that history stays together. */
export async function admitPerson(
  db: Database,
  organisation: OrganisationId,
  person: NewPerson,
  now: Instant,
): Promise<string> {
  const back = await db
    .updateTable('person')
    .set({ account_id: person.accountId, role: person.role, left_at: null, joined_at: now })
    .where('organisation_id', '=', organisation)
    .where('email', '=', person.email)
    .returning('id')
    .executeTakeFirst()
  if (back) return back.id
  await insertPerson(db, organisation, person, now)
  return person.id
}

function selectPeople(db: Database, organisation: OrganisationId) {
  return db
    .selectFrom('person')
    .select([
      'id',
      'name',
      'email',
      'role',
      'account_id as accountId',
      'joined_at as joinedAt',
      'left_at as leftAt',
    ])
    .select(membershipsOfPerson.as('memberships'))
    .where('organisation_id', '=', organisation)
}

export type PersonRow = Awaited<ReturnType<typeof personById>> & object

export async function personById(db: Database, organisation: OrganisationId, id: string) {
  return selectPeople(db, organisation).where('id', '=', id).executeTakeFirst()
}

export async function personByEmail(db: Database, organisation: OrganisationId, email: string) {
  return selectPeople(db, organisation).where('email', '=', email).executeTakeFirst()
}

/** By name, then id; `after` is the last one of the page before. */
export async function peoplePage(
  db: Database,
  organisation: OrganisationId,
  filter: { search?: string; after?: { name: string; id: string }; limit: number },
) {
  let query = selectPeople(db, organisation)
  if (filter.search) {
    const like = `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) => eb.or([eb('name', 'ilike', like), eb('email', 'ilike', like)]))
  }
  if (filter.after) {
    const { name, id } = filter.after
    query = query.where(sql<boolean>`(name, id) > (${name}, ${id}::uuid)`)
  }
  return query
    .orderBy('name')
    .orderBy('id')
    .limit(filter.limit + 1)
    .execute()
}

export async function setRole(db: Database, organisation: OrganisationId, id: string, role: Role) {
  await db
    .updateTable('person')
    .set({ role })
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .execute()
}

export async function setLeft(
  db: Database,
  organisation: OrganisationId,
  id: string,
  now: Instant,
) {
  await db
    .updateTable('person')
    .set({ left_at: now })
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .execute()
}

/** Locks the administrators, so that two cannot leave at once. */
export async function administratorIds(db: Database, organisation: OrganisationId) {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('role', '=', 'administrator')
    .where('left_at', 'is', null)
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}
