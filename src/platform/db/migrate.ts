// Numbered, forward-only SQL files, each in its own transaction, under one lock for all processes.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { Database } from './database.ts'

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))
const migrationLock = 7_365_112_201

export class MigrationMismatch extends Error {}

export async function migrate(db: Database, folder: string): Promise<number> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${migrationLock})`.execute(connection)
    try {
      return await applyMissing(connection, folder, files)
    } finally {
      await sql`select pg_advisory_unlock(${migrationLock})`.execute(connection)
    }
  })
}

async function applyMissing(db: Database, folder: string, files: readonly string[]) {
  await sql`create table if not exists migration
    (name text primary key, checksum text not null, applied_at timestamptz not null default now())`.execute(
    db,
  )
  const { rows } = await sql<{ name: string; checksum: string }>`
    select name, checksum from migration order by name`.execute(db)
  refuseUnknown(rows, files)
  const applied = new Map(rows.map((row) => [row.name, row.checksum]))
  let count = 0
  for (const file of files) {
    const text = await readFile(path.join(folder, file), 'utf8')
    const checksum = createHash('sha256').update(text).digest('hex')
    if (applied.get(file) === checksum) continue
    if (applied.has(file)) throw new MigrationMismatch(`${file} was changed after it was applied`)
    await db.transaction().execute(async (transaction) => {
      await sql.raw(text).execute(transaction)
      await sql`insert into migration (name, checksum) values (${file}, ${checksum})`.execute(
        transaction,
      )
    })
    count += 1
  }
  return count
}

function refuseUnknown(applied: readonly { name: string }[], files: readonly string[]) {
  const unknown = applied.find((row) => !files.includes(row.name))
  if (unknown) {
    throw new MigrationMismatch(
      `The database is newer than this version of Wellcycle (it has ${unknown.name}). Start the newer version.`,
    )
  }
}

/** True when every file has been applied: what readiness asks. */
export async function isMigrated(db: Database, folder: string): Promise<boolean> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql'))
  const { rows } = await sql<{ count: number }>`select count(*) as count from migration`.execute(db)
  return rows[0]?.count === files.length
}
