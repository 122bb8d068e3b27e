import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addressOf } from '#api/address.ts'
import { readSession } from '#features/access/api.ts'
import { questionsOf } from '#features/rooms/room-of-review.ts'
import {
  openRoomScenario,
  type PlannedRoom,
  personOf,
  type RoomScenario,
} from '#testing/room-scenario.ts'
import type { Caller } from '#testing/scenario.ts'
import * as api from './api.ts'

let rooms: RoomScenario
let room: PlannedRoom
let ada: Caller
let engineer: Caller

beforeAll(async () => {
  rooms = await openRoomScenario()
})
beforeEach(async () => {
  room = await rooms.plan()
  ada = room.ada
  engineer = await rooms.scenario.person(ada, 'engineer', ['otters'])
})
afterAll(() => rooms.close())

const uuid = () => crypto.randomUUID()
const asked = (more: object = {}) => ({
  ...room.on,
  body: { id: uuid(), text: 'Why do we still do this by hand?', quiet: false, ...more },
})
const decided = (question: string, state: 'waiting' | 'shown' | 'answered' | 'set-aside') => ({
  params: { ...room.on.params, question },
  body: { state },
})

/** Every row of every table, as text with the table's name. */
async function everyRow(): Promise<Set<string>> {
  const { db } = rooms.scenario.server.installation
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
  `.execute(db)
  expect(tables.length).toBeGreaterThan(40)
  const all = new Set<string>()
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select row_to_json(the_row)::text as row from ${sql.raw(name)} the_row`.execute(db)
    for (const { row } of rows) all.add(`${name} ${row}`)
  }
  return all
}

describe('a quiet question', () => {
  test('leaves no trace of who asked it, in any table or any line of the log', async () => {
    const lines: string[] = []
    const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
    const { url } = await rooms.another(log)
    const { id, name } = await personOf(engineer)
    const { account } = await engineer.ok(readSession, {})
    const secrets = [id, name, account?.email ?? '?']
    const before = await everyRow()
    const request = asked({ quiet: true, team: 'otters', metric: 'ops.deploys' })
    const params = { organisation: ada.organisation, ...room.on.params }
    const answer = await fetch(`${url}${addressOf(api.askQuestion, { params })}`, {
      method: 'POST',
      headers: { ...engineer.headers, 'content-type': 'application/json' },
      body: JSON.stringify(request.body),
    })
    expect(await answer.json()).toMatchObject({ askedBy: null, text: request.body.text })
    const written = [...(await everyRow())].filter((row) => !before.has(row))
    expect(written.some((row) => row.includes(request.body.text))).toBe(true)
    expect(lines.some((line) => line.includes('room/questions'))).toBe(true)
    for (const secret of secrets) {
      expect(written.filter((row) => row.includes(secret))).toEqual([])
      expect(lines.filter((line) => line.includes(secret))).toEqual([])
    }
    await ada.ok(api.decideQuestion, decided(request.body.id, 'shown'))
    const told = [...(await everyRow())].filter((row) => row.includes(request.body.text))
    for (const row of told) for (const secret of secrets) expect(row).not.toContain(secret)
  })

  test('cannot be read by whoever comes by its id', async () => {
    const question = await engineer.ok(api.askQuestion, asked({ quiet: true }))
    const guess = asked({ id: question.id, text: 'What was it?', quiet: true })
    const nosy = await rooms.scenario.person(ada, 'engineer')
    expect(await nosy.refused(api.askQuestion, guess)).toMatchObject({ code: 'InvalidInput' })
  })
})

describe('a question', () => {
  test('by name says who asked; before the start it counts as asked ahead', async () => {
    const ahead = await engineer.ok(api.askQuestion, asked({ team: 'otters' }))
    expect(ahead).toMatchObject({
      team: { slug: 'otters', name: 'Otters' },
      metric: null,
      askedBy: (await personOf(engineer)).name,
      askedAhead: true,
      state: 'waiting',
    })
    await room.start()
    expect(await engineer.ok(api.askQuestion, asked())).toMatchObject({ askedAhead: false })
  })

  test('sent twice, or twice at once, is one question', async () => {
    const request = asked({ quiet: true })
    const send = () => engineer.ok(api.askQuestion, request)
    const [first, second] = await Promise.all([send(), send()])
    expect(second).toEqual(first)
    expect(await send()).toEqual(first)
    expect((await room.read()).questions).toEqual([first])
  })

  test('is shown, answered or set aside by the facilitator, each once', async () => {
    const { id } = await engineer.ok(api.askQuestion, asked({ quiet: true }))
    expect((await room.read(engineer)).questions).toEqual([])
    expect(await ada.ok(api.decideQuestion, decided(id, 'shown'))).toMatchObject({ state: 'shown' })
    const { sequence } = await room.read()
    await ada.ok(api.decideQuestion, decided(id, 'shown'))
    expect((await room.read()).sequence).toBe(sequence)
    expect((await room.read(engineer)).questions).toMatchObject([{ id, state: 'shown' }])
    await ada.ok(api.decideQuestion, decided(id, 'answered'))
    expect((await room.read(engineer)).questions).toMatchObject([{ state: 'answered' }])
    await ada.ok(api.decideQuestion, decided(id, 'set-aside'))
    expect((await room.read(engineer)).questions).toEqual([])
  })

  test('is decided by the facilitator alone', async () => {
    const { id } = await engineer.ok(api.askQuestion, asked())
    expect(await engineer.refused(api.decideQuestion, decided(id, 'shown'))).toMatchObject({
      status: 403,
      code: 'NotFacilitating',
    })
    expect(await ada.refused(api.decideQuestion, decided(uuid(), 'shown'))).toMatchObject({
      status: 404,
      code: 'QuestionNotFound',
    })
  })

  test('needs words, and a team and metric that are there', async () => {
    const cases = [
      [{ text: '  ' }, 400, 'InvalidInput'],
      [{ text: 'x'.repeat(501) }, 400, 'InvalidInput'],
      [{ team: 'nobody' }, 404, 'TeamNotFound'],
      [{ metric: 'no.such' }, 404, 'MetricNotFound'],
    ] as const
    for (const [more, status, code] of cases) {
      expect(await engineer.refused(api.askQuestion, asked(more))).toMatchObject({ status, code })
    }
  })

  test('is one of at most ten in a minute', async () => {
    for (let count = 0; count < 10; count += 1) {
      await engineer.ok(api.askQuestion, asked({ quiet: true }))
    }
    const refusal = await engineer.raw(api.askQuestion, asked({ quiet: true }))
    expect(refusal.status).toBe(429)
    expect(Number(refusal.headers['retry-after'])).toBeGreaterThan(0)
    await ada.ok(api.askQuestion, asked({ quiet: true }))
  })

  test('can be asked for by its state', async () => {
    const { db, organisation } = await place()
    const first = await engineer.ok(api.askQuestion, asked())
    const second = await engineer.ok(api.askQuestion, asked())
    await ada.ok(api.decideQuestion, decided(second.id, 'shown'))
    const { review } = await place()
    const ids = async (states?: readonly ('waiting' | 'shown')[]) =>
      (await questionsOf({ db, organisation }, review, states)).map(({ id }) => id)
    expect(await ids()).toEqual([first.id, second.id])
    expect(await ids(['waiting'])).toEqual([first.id])
    expect(await ids(['shown'])).toEqual([second.id])
  })
})

async function place() {
  const { db } = rooms.scenario.server.installation
  const row = await db
    .selectFrom('review')
    .innerJoin('organisation', 'organisation.id', 'review.organisation_id')
    .select(['review.id as review', 'organisation.id as organisation'])
    .where('organisation.slug', '=', ada.organisation)
    .executeTakeFirstOrThrow()
  return { db, ...row }
}
