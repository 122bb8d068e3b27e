import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAuditEntries } from '#features/audit/api.ts'
import { answerSeatOffer } from '#features/facilitation/api.ts'
import { arrangeAgenda, readReview } from '#features/reviews/api.ts'
import { measured, reportOf } from '#testing/reporting.ts'
import { openRoomScenario, type PlannedRoom, type RoomScenario } from '#testing/room-scenario.ts'
import type { Caller } from '#testing/scenario.ts'
import * as api from './api.ts'

let rooms: RoomScenario
let room: PlannedRoom
let ada: Caller

beforeAll(async () => {
  rooms = await openRoomScenario()
})
beforeEach(async () => {
  room = await rooms.plan()
  ada = room.ada
})
afterAll(() => rooms.close())

const uuid = () => crypto.randomUUID()
const at = (time: string) => rooms.scenario.clock.set(`2026-03-04T${time}Z`)
const press = (body: { from: string; to: 'next' | 'back' | string }) =>
  ada.ok(api.moveReview, { ...room.on, body })

/** The id of the agenda's item at this place. */
async function item(place: number): Promise<string> {
  return (await room.read()).agenda[place]?.id ?? ''
}

async function deploysOfOtters(): Promise<string> {
  await measured(ada, { team: 'otters', metric: 'ops.deploys' }, [1, 2, 3])
  const { lines } = await reportOf(ada, 'otters')
  return lines.find(({ metric }) => metric.key === 'ops.deploys')?.series ?? ''
}

describe('the lobby', () => {
  test('is the room of a planned review', async () => {
    const { sequence, ...lobby } = await room.read()
    expect(sequence).toBeGreaterThan(0)
    expect(lobby).toMatchObject({
      state: { state: 'planned', startedAt: null, scores: 0, startsAt: '2026-03-04T10:00:00.000Z' },
      clock: { phase: 'lobby', times: {} },
      seat: { holder: { name: 'Ada Admin' } },
      spotlight: null,
      pace: { slower: 0, fine: 0, faster: 0 },
      hands: [],
      now: '2026-03-04T09:00:00.000Z',
    })
    expect(lobby.agenda.map(({ kind }) => kind)).toEqual([
      'opening',
      'notices',
      'team',
      'team',
      'topics',
      'wins',
      'close',
    ])
  })

  test('has no clock to move', async () => {
    for (const [endpoint, body] of [
      [api.moveReview, { from: await item(0), to: 'next' }],
      [api.pauseClock, { paused: true }],
      [api.addMinutes, { id: uuid(), item: await item(0), minutes: 3 }],
    ] as const) {
      expect(await ada.refused(endpoint, { ...room.on, body } as never)).toMatchObject({
        status: 409,
        code: 'ReviewNotStarted',
      })
    }
  })

  test('of a cycle without a review is not found', async () => {
    const none = { params: { cycle: '2026-09' } }
    expect(await ada.refused(api.readRoom, none)).toMatchObject({ code: 'ReviewNotFound' })
    expect(await ada.refused(api.followRoom, none)).toMatchObject({ code: 'ReviewNotFound' })
    const never = { params: { cycle: '1999-01' } }
    expect(await ada.refused(api.readRoom, never)).toMatchObject({ code: 'CycleNotFound' })
  })
})

describe('starting', () => {
  test('makes the review live, puts the first item on, and is recorded', async () => {
    at('10:01:00')
    const started = await room.start()
    expect(started.state).toMatchObject({ state: 'live', startedAt: '2026-03-04T10:01:00.000Z' })
    expect(started.clock).toEqual({
      phase: 'running',
      times: {},
      item: started.agenda[0]?.id,
      since: '2026-03-04T10:01:00.000Z',
      endsAt: '2026-03-04T10:04:00.000Z',
    })
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'review' } })
    expect(items[0]).toMatchObject({ action: 'review.started' })
  })

  test('twice, or by two presses at once, starts once', async () => {
    const before = await room.read()
    const press = () => ada.ok(api.startReview, { ...room.on, body: {} })
    const [one, other] = await Promise.all([press(), press()])
    at('10:30:00')
    expect(await press()).toEqual(one)
    expect(other).toEqual(one)
    expect((await room.read()).sequence).toBe(before.sequence + 2)
  })
})

describe('the clock', () => {
  beforeEach(async () => {
    at('10:00:00')
    await room.start()
  })

  test('moves on and back; a second press of the same button changes nothing', async () => {
    const [first, second] = [await item(0), await item(1)]
    at('10:02:00')
    const moved = await press({ from: first, to: 'next' })
    expect(moved).toMatchObject({ item: second, endsAt: '2026-03-04T10:09:00.000Z' })
    const { sequence } = await room.read()
    expect(await press({ from: first, to: 'next' })).toEqual(moved)
    expect((await room.read()).sequence).toBe(sequence)
    at('10:05:00')
    expect(await press({ from: second, to: 'back' })).toMatchObject({
      item: first,
      endsAt: '2026-03-04T10:06:00.000Z',
    })
  })

  test('jumps to any item of the agenda and to nothing else', async () => {
    const [first, fifth] = [await item(0), await item(4)]
    expect(await press({ from: first, to: fifth })).toMatchObject({ item: fifth })
    const body = { from: fifth, to: uuid() }
    expect(await ada.refused(api.moveReview, { ...room.on, body })).toMatchObject({
      status: 404,
      code: 'ItemNotFound',
    })
  })

  test('passes over a team that is absent', async () => {
    const { agenda, revision } = await ada.ok(readReview, room.on)
    const items = agenda.map(({ team, ...one }, place) => ({
      ...one,
      team: team?.slug ?? null,
      absent: place === 2,
    }))
    await ada.ok(arrangeAgenda, { ...room.on, body: { items, revision } })
    await press({ from: await item(0), to: 'next' })
    expect(await press({ from: await item(1), to: 'next' })).toMatchObject({ item: await item(3) })
  })

  test('stands still in a pause and goes on where it stood', async () => {
    const pause = (paused: boolean) => ada.ok(api.pauseClock, { ...room.on, body: { paused } })
    at('10:01:00')
    expect(await pause(true)).toMatchObject({ phase: 'paused', remainingMs: 120_000 })
    expect(await pause(true)).toMatchObject({ pausedAt: '2026-03-04T10:01:00.000Z' })
    at('10:20:00')
    expect(await pause(false)).toMatchObject({ endsAt: '2026-03-04T10:22:00.000Z' })
  })

  test('gets more minutes once for each press, and none for an item that is over', async () => {
    const add = (id: string, of: string) =>
      ada.ok(api.addMinutes, { ...room.on, body: { id, item: of, minutes: 3 } })
    const [id, first] = [uuid(), await item(0)]
    const more = { endsAt: '2026-03-04T10:06:00.000Z' }
    expect(await add(id, first)).toMatchObject(more)
    expect(await add(id, first)).toMatchObject(more)
    expect(await add(uuid(), await item(1))).toMatchObject(more)
    expect(await add(uuid(), first)).toMatchObject({ endsAt: '2026-03-04T10:09:00.000Z' })
  })

  test('keeps its end when everything is started anew', async () => {
    const before = await room.read()
    const { server, url } = await rooms.another()
    at('10:02:59')
    const params = { organisation: ada.organisation, ...room.on.params }
    const answer = await fetch(
      `${url}/api/organisations/${params.organisation}/reviews/${params.cycle}/room`,
      { headers: ada.headers },
    )
    expect(await answer.json()).toMatchObject({ clock: before.clock })
    expect(server.installation.clock()).toBe('2026-03-04T10:02:59.000Z')
  })
})

describe('the spotlight', () => {
  test('shows a line of a team to all and ends with the slot', async () => {
    const series = await deploysOfOtters()
    at('10:00:00')
    await room.start()
    const show = (line: object | null) =>
      ada.ok(api.spotlightLine, { ...room.on, body: { line } as never })
    const shown = { team: { slug: 'otters', name: 'Otters' }, series, metric: 'ops.deploys' }
    expect(await show({ team: 'otters', series })).toEqual({ spotlight: shown })
    const { sequence, spotlight } = await room.read()
    expect(spotlight).toEqual(shown)
    await show({ team: 'otters', series })
    expect((await room.read()).sequence).toBe(sequence)
    await press({ from: await item(0), to: 'next' })
    expect((await room.read()).spotlight).toBeNull()
    await show({ team: 'otters', series })
    await show(null)
    expect((await room.read()).spotlight).toBeNull()
  })

  test('refuses a line of another team', async () => {
    const series = await deploysOfOtters()
    for (const line of [
      { team: 'badgers', series },
      { team: 'otters', series: uuid() },
    ]) {
      expect(await ada.refused(api.spotlightLine, { ...room.on, body: { line } })).toMatchObject({
        status: 404,
        code: 'LineNotFound',
      })
    }
  })
})

describe('who may', () => {
  test('only the holder of the seat does what facilitators do', async () => {
    const architect = await rooms.scenario.person(ada, 'architect')
    const body = { from: await item(0), to: 'next' }
    for (const [endpoint, request] of [
      [api.startReview, {}],
      [api.moveReview, body],
      [api.pauseClock, { paused: true }],
      [api.addMinutes, { id: uuid(), item: body.from, minutes: 1 }],
      [api.spotlightLine, { line: null }],
    ] as const) {
      expect(
        await architect.refused(endpoint, { ...room.on, body: request } as never),
      ).toMatchObject({ status: 403, code: 'NotFacilitating' })
    }
    expect((await room.read()).state.state).toBe('planned')
    expect(
      await architect.refused(answerSeatOffer, { ...room.on, body: { accept: true } }),
    ).toMatchObject({ code: 'SeatNotOffered' })
  })

  test('everybody reads the room, a sponsor and a reader’s token too', async () => {
    for (const reader of [
      await rooms.scenario.person(ada, 'sponsor'),
      await rooms.scenario.person(ada, 'engineer'),
      await rooms.scenario.token(ada, 'read'),
    ]) {
      expect((await room.read(reader)).state.state).toBe('planned')
    }
  })
})
