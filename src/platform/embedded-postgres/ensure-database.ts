import pg from 'pg'
import type { Connection } from './connection.ts'

export async function ensureDatabase(connection: Connection): Promise<void> {
  const { database } = connection
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (found.rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(database)}`)
    }
  } finally {
    await client.end()
  }
}
