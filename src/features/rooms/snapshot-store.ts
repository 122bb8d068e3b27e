import type { Database } from '#platform/db/database.ts'

/** Whatever `read` reads is as it was at one moment. */
export async function asOfOneMoment<T>(
  db: Database,
  read: (db: Database) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(read)
}
