import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestDatabase } from '#testing/database.ts'
import { type Database, openDatabase, openPool } from './db/database.ts'
import { type LiveLayer, openLive } from './live.ts'
import { openLog } from './log.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let db: Database
let here: LiveLayer
let there: LiveLayer

beforeAll(async () => {
  database = await openTestDatabase()
  db = openDatabase(openPool(database.address, 2))
  here = openLive(database.address, openLog('silent'))
  there = openLive(database.address, openLog('silent'))
})
afterAll(async () => {
  await here.stop()
  await there.stop()
  await db.destroy()
  await database.drop()
})

async function heardBy(live: LiveLayer, topic: string) {
  const heard: string[] = []
  const end = await live.subscribe(topic, (message) => heard.push(message))
  return { heard, end }
}

test('a message is heard by every process, in order, by those of its topic', async () => {
  const one = await heardBy(here, 'room-1')
  const other = await heardBy(there, 'room-1')
  const elsewhere = await heardBy(there, 'room-2')
  for (const message of ['first', 'second\nline', 'third']) {
    await there.publish(db, 'room-1', message)
  }
  await vi.waitFor(() => expect(one.heard).toEqual(['first', 'second\nline', 'third']))
  await vi.waitFor(() => expect(other.heard).toEqual(one.heard))
  expect(elsewhere.heard).toEqual([])
})

test('a message is heard when its transaction commits, and never when it does not', async () => {
  const { heard } = await heardBy(here, 'commit')
  await expect(
    db.transaction().execute(async (transaction) => {
      await here.publish(transaction, 'commit', 'undone')
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  await here.publish(db, 'commit', 'done')
  await vi.waitFor(() => expect(heard).toEqual(['done']))
})

test('a message that is too long arrives empty', async () => {
  const { heard } = await heardBy(here, 'long')
  await here.publish(db, 'long', 'ü'.repeat(4000))
  await vi.waitFor(() => expect(heard).toEqual(['']))
})

test('who has ended hears nothing more', async () => {
  const first = await heardBy(here, 'ending')
  const second = await heardBy(here, 'ending')
  first.end()
  await here.publish(db, 'ending', 'after')
  await vi.waitFor(() => expect(second.heard).toEqual(['after']))
  expect(first.heard).toEqual([])
})

test('a lost connection comes back, and tells every listener to look for itself', async () => {
  const { heard } = await heardBy(here, 'lost')
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'wellcycle-live' and datname = current_database()
  `.execute(db)
  await vi.waitFor(() => expect(heard).toEqual(['']), 5000)
  await here.publish(db, 'lost', 'again')
  await vi.waitFor(() => expect(heard).toEqual(['', 'again']))
})
