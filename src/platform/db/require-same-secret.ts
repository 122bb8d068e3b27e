import { hkdfSync } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from './database.ts'

export class OtherSecret extends Error {}

/** Every process on one database must have the secret that it was set up with. */
export async function requireSameSecret(db: Database, secret: string): Promise<void> {
  const trace = Buffer.from(hkdfSync('sha256', secret, '', 'wellcycle secret trace', 16)).toString(
    'hex',
  )
  await sql`insert into installation (secret_trace) values (${trace}) on conflict do nothing`.execute(
    db,
  )
  const { rows } = await sql<{
    kept: string
  }>`select secret_trace as kept from installation`.execute(db)
  if (rows[0]?.kept === trace) return
  throw new OtherSecret(
    'This database was set up with another secret. Set WELLCYCLE_SECRET to that one, or bring back the file “secret” of the first data directory.',
  )
}
