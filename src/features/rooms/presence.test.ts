import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { offerSeat, readVoices, takeSeat } from '#features/facilitation/api.ts'
import {
  openRoomScenario,
  type PlannedRoom,
  personOf,
  type RoomScenario,
} from '#testing/room-scenario.ts'
import type { Caller } from '#testing/scenario.ts'
import * as api from './api.ts'
import { openPresence } from './presence.ts'
import { attendanceOf } from './room-of-review.ts'

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

const at = (time: string) => rooms.scenario.clock.set(`2026-03-04T${time}Z`)
const parts = () => rooms.scenario.server.installation

async function place() {
  return parts()
    .db.selectFrom('review')
    .innerJoin('organisation', 'organisation.id', 'review.organisation_id')
    .select(['review.id as reviewId', 'organisation.id as organisation'])
    .where('organisation.slug', '=', ada.organisation)
    .executeTakeFirstOrThrow()
}

/** Waits until it is written down that so many pages of the review are open. */
async function pagesAreOpen(count: number) {
  const { reviewId } = await place()
  await vi.waitFor(async () => {
    const open = parts()
      .db.selectFrom('room_presence')
      .select('device')
      .where('left_at', 'is', null)
    expect(await open.where('review_id', '=', reviewId).execute()).toHaveLength(count)
  })
}

/** A process that a test makes tick; it holds no stream. */
const anotherProcess = () => openPresence(parts())

describe('who is here', () => {
  test('has an open page, and is told to all who follow', async () => {
    const watching = await room.follow(ada)
    await watching.until(() => watching.of('people').length === 1)
    at('09:00:05')
    await room.follow(engineer)
    await watching.until(() => watching.of('people').length === 2)
    const { id, name } = await personOf(engineer)
    const here = {
      ...{ id, name, role: 'engineer', here: true, through: null },
      teams: [{ slug: 'otters', name: 'Otters' }],
      arrivedAt: '2026-03-04T09:00:05.000Z',
    }
    expect(watching.of('people')[1]).toMatchObject({ key: id, value: here })
    expect((await room.read()).people).toEqual([expect.objectContaining({ here: true }), here])
  })

  test('is a person, not a token', async () => {
    const token = await rooms.scenario.token(ada, 'full')
    await room.follow(token)
    await room.follow(engineer)
    await vi.waitFor(async () => expect((await room.read()).people).toHaveLength(1))
  })

  test('with two pages is here once, and gone when both are closed', async () => {
    const watching = await room.follow(ada)
    const pages = [await room.follow(engineer), await room.follow(engineer)]
    await watching.until(() => watching.of('people').length === 2)
    await pages[0]?.close()
    at('09:00:10')
    const ticking = anotherProcess()
    await ticking.renew()
    expect((await room.read()).people.every(({ here }) => here)).toBe(true)
    await pages[1]?.close()
    await pagesAreOpen(1)
    at('09:00:17')
    await ticking.renew()
    const { id } = await personOf(engineer)
    await watching.until(() => watching.of('people').at(-1)?.value?.here === false)
    expect(watching.of('people').at(-1)).toMatchObject({ key: id, value: { here: false } })
  })

  test('stays here when the page is back within a few seconds', async () => {
    const watching = await room.follow(ada)
    const device = 'a phone'
    const page = await room.follow(engineer, { device })
    await watching.until(() => watching.of('people').length === 2)
    await page.close()
    at('09:00:04')
    const { url } = await rooms.another()
    await room.follow(engineer, { device, url })
    await vi.waitFor(async () => {
      const rows = await parts()
        .db.selectFrom('room_presence')
        .select('connected_at')
        .where('device', '=', device)
        .where('left_at', 'is', null)
        .execute()
      expect(rows).toMatchObject([{ connected_at: '2026-03-04T09:00:04.000Z' }])
    })
    at('09:00:20')
    await anotherProcess().renew()
    expect(watching.of('people')).toHaveLength(2)
  })

  test('is told to be gone when its process died', async () => {
    const dying = anotherProcess()
    const watching = await room.follow(ada)
    const { id } = await personOf(engineer)
    dying.attend(await place(), { personId: id, device: 'x', view: 'room' })
    await watching.until(() => watching.of('people').length === 2)
    at('09:00:29')
    await anotherProcess().renew()
    expect(watching.of('people')).toHaveLength(2)
    at('09:00:31')
    await anotherProcess().renew()
    await watching.until(() =>
      watching
        .told()
        .some(
          (event) => event.part === 'people' && event.key === id && event.value?.here === false,
        ),
    )
  })
})

describe('attendance', () => {
  test('is of those who were there once it had started, by themselves or through others', async () => {
    const early = await room.follow(engineer)
    await room.follow(ada)
    await vi.waitFor(async () => expect((await room.read()).people).toHaveLength(2))
    await early.close()
    await pagesAreOpen(1)
    at('09:00:10')
    await anotherProcess().renew()
    const started = await room.start()
    expect(started.people.map(({ name }) => name)).toEqual(['Ada Admin'])
    const { organisation, reviewId } = await place()
    expect(await attendanceOf({ db: parts().db, organisation }, reviewId)).toEqual([
      {
        person: await personOf(ada),
        role: 'administrator',
        teams: [],
        through: null,
      },
    ])
  })

  test('of a companion is through whose device speaks for them', async () => {
    const { id, name } = await personOf(engineer)
    const speak = (people: string[]) => ada.ok(api.speakFor, { ...room.on, body: { people } })
    expect(await speak([id, (await personOf(ada)).id])).toEqual({ people: [{ id, name }] })
    expect((await room.read()).people).toMatchObject([
      { id, here: false, through: { name: 'Ada Admin' }, teams: [{ slug: 'otters' }] },
    ])
    const { sequence } = await room.read()
    expect(await speak([])).toEqual({ people: [] })
    expect((await room.read()).people).toEqual([])
    expect((await room.read()).sequence).toBe(sequence + 1)
  })

  test('of a companion who opens an own page is their own', async () => {
    const { id } = await personOf(engineer)
    const speak = () => ada.ok(api.speakFor, { ...room.on, body: { people: [id] } })
    await speak()
    await room.follow(engineer)
    await vi.waitFor(async () =>
      expect((await room.read()).people).toMatchObject([{ id, here: true, through: null }]),
    )
    expect(await speak()).toEqual({ people: [] })
  })

  test('refuses companions who are not in the organisation', async () => {
    const people = [crypto.randomUUID()]
    expect(await ada.refused(api.speakFor, { ...room.on, body: { people } })).toMatchObject({
      status: 404,
      code: 'PersonNotFound',
    })
  })
})

describe('the holder of the seat', () => {
  test('is absent when gone, and the seat is told; it may be taken over after 90 s', async () => {
    const watching = await room.follow(engineer)
    const page = await room.follow(ada)
    await watching.until(() => watching.of('people').length === 2)
    await room.start()
    expect((await room.read()).seat).toMatchObject({ absentSince: null, heldUntil: null })
    at('09:00:10')
    await page.close()
    await pagesAreOpen(1)
    at('09:00:17')
    const ticking = anotherProcess()
    await ticking.renew()
    await watching.until(() => watching.of('seat').at(-1)?.value.absentSince !== null)
    expect(watching.of('seat').at(-1)?.value).toMatchObject({
      holder: { name: 'Ada Admin' },
      absentSince: '2026-03-04T09:00:10.000Z',
      heldUntil: '2026-03-04T09:01:40.000Z',
    })
    const architect = await rooms.scenario.person(ada, 'architect')
    const take = { ...room.on, body: {} }
    expect(await architect.refused(takeSeat, take)).toMatchObject({ code: 'SeatIsHeld' })
    at('09:01:40')
    expect(await architect.ok(takeSeat, take)).toMatchObject({ holder: await personOf(architect) })
  })

  test('offers it to somebody who is here', async () => {
    const offer = { ...room.on, body: { to: (await personOf(engineer)).id } }
    expect(await ada.refused(offerSeat, offer)).toMatchObject({ code: 'PersonNotHere' })
    await room.follow(engineer)
    await vi.waitFor(() => ada.ok(offerSeat, offer))
    expect(await engineer.refused(readVoices, room.on)).toMatchObject({ code: 'NotFacilitating' })
  })
})
