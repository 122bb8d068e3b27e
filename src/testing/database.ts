import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { DatabaseAddress } from '#platform/db/database.ts'

export type TestDatabase = { readonly address: DatabaseAddress; drop(): Promise<void> }

/** A database of the caller's own, copied from the migrated template in some 60 ms. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { address, template } = inject('testDatabase')
  const database = `wellcycle_test_${randomBytes(6).toString('hex')}`
  await administer(address, `create database ${database} template ${template}`)
  return {
    address: { ...address, database },
    drop: () => administer(address, `drop database if exists ${database} with (force)`),
  }
}

async function administer(address: DatabaseAddress, statement: string) {
  const client = new pg.Client(address)
  await client.connect()
  try {
    // Copies of one template must not overlap.
    await client.query('select pg_advisory_lock(7365112299)')
    await client.query(statement)
  } finally {
    await client.end()
  }
}
