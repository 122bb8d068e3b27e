import { sql } from 'kysely'
import type { OrganisationId } from '#domain/organisation.ts'
import type { Database } from '#platform/db/database.ts'

/** One sample is made at a time, so that two clicks or two servers do not make two. */
export async function lockSamples(db: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(7365112207)`.execute(db)
}

export async function oldestSample(db: Database): Promise<OrganisationId | null> {
  const row = await db
    .selectFrom('organisation')
    .select('id')
    .where('sample', '=', true)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** False when the organisation is no sample; everything in it goes by the foreign keys. */
export async function deleteSample(db: Database, organisation: OrganisationId): Promise<boolean> {
  const deleted = await db
    .deleteFrom('organisation')
    .where('id', '=', organisation)
    .where('sample', '=', true)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}
