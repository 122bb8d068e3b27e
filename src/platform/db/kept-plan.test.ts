import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '#testing/database.ts'
import { type Database, openDatabase, openPool } from './database.ts'
import { keptPlan } from './kept-plan.ts'

let place: TestDatabase
let db: Database

beforeAll(async () => {
  place = await openTestDatabase()
  db = openDatabase(openPool(place.address, 1))
})
afterAll(async () => {
  await db.destroy()
  await place.drop()
})

async function kept(): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements order by prepare_time`.execute(db)
  return rows.map(({ statement }) => statement)
}

test('a connection plans a statement once that says so, and no other', async () => {
  for (const value of [1, 2, 3]) {
    const asked = await sql<{ n: number }>`select ${keptPlan} ${value}::integer as n`.execute(db)
    expect(asked.rows).toEqual([{ n: value }])
    await sql`select ${value}::integer as n`.execute(db)
  }
  expect(await kept()).toEqual(['select /* kept plan */ $1::integer as n'])
})

test('a plan outlives a transaction that was rolled back', async () => {
  const ask = (on: Database) => sql`select ${keptPlan} count(*) as n from organisation`.execute(on)
  const failed = db.transaction().execute(async (transaction) => {
    await ask(transaction)
    throw new Error('Not today')
  })
  await expect(failed).rejects.toThrow('Not today')
  expect((await ask(db)).rows).toEqual([{ n: 0 }])
})

test('a connection keeps fifty plans at most', async () => {
  for (let n = 0; n < 60; n++) {
    const asked = await sql<{ n: number }>`select ${keptPlan} ${sql.lit(n)} as n`.execute(db)
    expect(asked.rows).toEqual([{ n }])
  }
  expect(await kept()).toHaveLength(50)
})
