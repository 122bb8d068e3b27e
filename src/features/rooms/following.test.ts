import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { applyRoomEvent } from '#domain/review-room.ts'
import { planReview } from '#features/reviews/api.ts'
import {
  openRoomScenario,
  type PlannedRoom,
  personOf,
  type RoomScenario,
} from '#testing/room-scenario.ts'
import type { Caller } from '#testing/scenario.ts'
import * as api from './api.ts'
import { roomJobs } from './jobs.ts'

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
const vote = (pace: 'slower' | 'fine' | 'faster') =>
  ada.ok(api.votePace, { ...room.on, body: { pace } })
const ask = (caller: Caller, text: string) =>
  caller.ok(api.askQuestion, { ...room.on, body: { id: uuid(), text, quiet: true } })
const decide = (question: string, state: 'waiting' | 'shown') =>
  ada.ok(api.decideQuestion, {
    params: { ...room.on.params, question },
    body: { state },
  })

/** Votes one way or the other, as it was not before: each is an event. */
async function votes(count: number) {
  const { slower } = (await room.read()).pace
  for (let n = 0; n < count; n += 1) await vote(n % 2 === slower ? 'slower' : 'faster')
}

/** Of people there are more whenever somebody comes. */
const withoutPeople = (told: readonly { part: string }[]) =>
  told.filter(({ part }) => part !== 'people' && part !== 'seat')

describe('a stream', () => {
  test('tells each change as it happens, numbered', async () => {
    const token = await rooms.scenario.token(ada, 'read')
    const { sequence } = await room.read()
    const follower = await room.follow(token, { after: sequence })
    await vote('slower')
    await follower.until((told) => told.length === 1)
    expect(follower.heard).toEqual([
      {
        name: 'message',
        id: sequence + 1,
        value: {
          sequence: sequence + 1,
          at: '2026-03-04T09:00:00.000Z',
          part: 'pace',
          value: { slower: 1, fine: 0, faster: 0 },
        },
      },
    ])
  })

  test('begins with exactly what was missed', async () => {
    const token = await rooms.scenario.token(ada, 'read')
    const { sequence } = await room.read()
    const whole = await room.follow(token, { after: sequence })
    await votes(3)
    const first = await room.follow(token, { after: sequence })
    await first.until((told) => told.length === 3)
    await first.close()
    await votes(4)
    const seen = first.told().at(-1)?.sequence
    const second = await room.follow(token, { after: sequence, lastEventId: seen })
    await whole.until((told) => told.length === 7)
    await second.until((told) => told.length === 4)
    expect([...first.told(), ...second.told()]).toEqual(whole.told())
    expect(whole.told().map((event) => event.sequence - sequence)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('without a number begins now', async () => {
    await votes(2)
    const follower = await room.follow(await rooms.scenario.token(ada, 'read'))
    await vote('fine')
    await follower.until((told) => told.length === 1)
  })

  test('tells to read the room again when too much was missed, or is there no more', async () => {
    const token = await rooms.scenario.token(ada, 'read')
    const { sequence } = await room.read()
    await votes(501)
    const late = await room.follow(token, { after: sequence })
    await vi.waitFor(() =>
      expect(late.heard).toEqual([{ name: 'reset', id: sequence + 501, value: null }]),
    )
    const nearly = await room.follow(token, { after: sequence + 1 })
    await nearly.until((told) => told.length === 500)
    const ahead = await room.follow(token, { after: sequence + 9999 })
    await vi.waitFor(() => expect(ahead.heard).toMatchObject([{ name: 'reset' }]))
    await vote('fine')
    for (const follower of [late, ahead]) await follower.until((told) => told.length === 1)
  }, 60_000)

  test('is refused to strangers and foreigners', async () => {
    const foreign = await rooms.scenario.organisation('Foreign')
    const params = { organisation: ada.organisation, ...room.on.params }
    const stranger = await rooms.scenario.nobody.raw(api.followRoom, { params })
    expect(stranger.status).toBe(401)
    const token = await rooms.scenario.token(foreign, 'full')
    expect(await token.refused(api.followRoom, { params })).toMatchObject({
      status: 404,
      code: 'OrganisationNotFound',
    })
  })
})

describe('two processes', () => {
  test('see each other’s events in the same order', async () => {
    const other = await rooms.another()
    const { sequence } = await room.read()
    const here = await room.follow(ada, { after: sequence })
    const there = await room.follow(ada, { after: sequence, url: other.url })
    const asked = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map(
      (text, place) =>
        fetch(
          `${place % 2 ? other.url : rooms.url}/api/organisations/${ada.organisation}/reviews/${room.cycle}/room/questions`,
          {
            method: 'POST',
            headers: { ...ada.headers, 'content-type': 'application/json' },
            body: JSON.stringify({ id: uuid(), text, quiet: false }),
          },
        ),
    )
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array(8).fill(201))
    for (const follower of [here, there]) {
      await follower.until(() => follower.of('questions').length === 8)
    }
    const last = Math.max(...here.of('questions').map((event) => event.sequence))
    const upTo = (told: readonly { sequence: number }[]) =>
      told.filter((event) => event.sequence <= last)
    await there.until((told) => upTo(told).length === upTo(here.told()).length)
    expect(upTo(there.told())).toEqual(upTo(here.told()))
    const numbers = upTo(here.told()).map((event) => event.sequence)
    expect(numbers).toEqual(numbers.map((_, place) => sequence + 1 + place))
  })

  test('miss nothing when the connection between them is cut', async () => {
    const token = await rooms.scenario.token(ada, 'read')
    const { sequence } = await room.read()
    const follower = await room.follow(token, { after: sequence })
    await votes(1)
    await follower.until((told) => told.length === 1)
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'wellcycle-live' and datname = current_database()
    `.execute(rooms.scenario.server.installation.db)
    await votes(3)
    await follower.until((told) => told.length === 4)
    await votes(1)
    await follower.until((told) => told.length === 5)
    expect(follower.told().map((event) => event.sequence - sequence)).toEqual([1, 2, 3, 4, 5])
  })

  test('a change that is too long for a message is told all the same', async () => {
    const other = await rooms.another()
    const token = await rooms.scenario.token(ada, 'read')
    const follower = await room.follow(token, { url: other.url })
    for (const text of ['ü'.repeat(500), 'é'.repeat(499)]) {
      const question = await ada.ok(api.askQuestion, {
        ...room.on,
        body: { id: uuid(), text, quiet: false },
      })
      await decide(question.id, 'shown')
    }
    await follower.until(() => follower.of('questions').length === 4)
  })
})

describe('waiting questions', () => {
  test('are hidden from the others’ streams until they are shown', async () => {
    const theirs = await room.follow(engineer)
    const ours = await room.follow(ada)
    const { id, text } = await ask(engineer, 'Is the on-call load bearable?')
    await ours.until(() => ours.of('questions').length === 1)
    expect(ours.of('questions')[0]?.value).toMatchObject({ text, state: 'waiting', askedBy: null })
    await theirs.until(() => theirs.of('questions').length === 1)
    expect(theirs.of('questions')[0]?.value).toBeNull()
    expect(theirs.text).not.toContain(text)
    expect((await room.read(engineer)).questions).toEqual([])
    await decide(id, 'shown')
    await theirs.until(() => theirs.of('questions').at(-1)?.value?.text === text)
    await decide(id, 'waiting')
    await theirs.until(() => theirs.of('questions').at(-1)?.value === null)
    expect((await room.read(engineer)).questions).toEqual([])
    expect((await room.read()).questions).toHaveLength(1)
  })

  test('come to whoever becomes a facilitator, and go from whoever is none any more', async () => {
    const architect = await rooms.scenario.person(ada, 'architect')
    const { id } = await personOf(architect)
    const follower = await room.follow(architect)
    await ask(engineer, 'Why so slow?')
    await follower.until(() => follower.of('questions').length === 1)
    expect(follower.text).not.toContain('Why so slow?')
    const named = (facilitator: string | null, revision: number) =>
      ada.ok(planReview, {
        ...room.on,
        body: { startsAt: '2026-03-04T10:00:00Z', facilitator, coFacilitator: null, revision },
      })
    const { revision } = await named(id, 1)
    const resets = () => follower.heard.filter(({ name }) => name === 'reset')
    await vi.waitFor(() => expect(resets()).toHaveLength(1))
    expect((await room.read(architect)).questions).toHaveLength(1)
    await ask(engineer, 'And now?')
    await follower.until(() => follower.text.includes('And now?'))
    await named(null, revision)
    await vi.waitFor(() => expect(resets()).toHaveLength(2))
    await ask(engineer, 'Hidden again?')
    await follower.until(() => follower.of('questions').at(-1)?.value === null)
    expect(follower.text).not.toContain('Hidden again?')
  })
})

test('following and reducing gives the room as it is read', async () => {
  const before = await room.read()
  const follower = await room.follow(ada, { after: before.sequence })
  await room.start()
  await vote('faster')
  await ada.ok(api.raiseHand, { ...room.on, body: { id: uuid() } })
  await vi.waitFor(async () => {
    const { now: _, ...after } = await room.read()
    const { now: __, ...reduced } = follower.told().reduce(applyRoomEvent, before)
    expect(reduced).toEqual(after)
    expect(after.people).toHaveLength(1)
  })
  expect(withoutPeople(follower.told()).map(({ part }) => part)).toEqual([
    'state',
    'clock',
    'pace',
    'hands',
  ])
})

test('events of a review that was closed over 30 days ago are deleted', async () => {
  const { db } = rooms.scenario.server.installation
  await votes(2)
  await db
    .updateTable('review')
    .set({
      state: 'closed',
      started_at: '2026-03-04T10:00:00Z' as never,
      closed_at: '2026-03-04T12:00:00Z' as never,
    })
    .where('cycle_key', '=', room.cycle)
    .execute()
  const [job] = roomJobs(rooms.scenario.server.installation)
  const count = async () =>
    (await db.selectFrom('review_event').select('sequence').execute()).length
  const before = await count()
  rooms.scenario.clock.set('2026-04-03T11:00:00Z')
  await job?.run({}, 'test')
  expect(await count()).toBe(before)
  rooms.scenario.clock.set('2026-04-03T13:00:00Z')
  await job?.run({}, 'test')
  expect(await count()).toBe(0)
})
