import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeAction, listActions, readAction } from '#features/actions/api.ts'
import { listAuditEntries } from '#features/audit/api.ts'
import { readVoices } from '#features/facilitation/api.ts'
import { answerPairing, listPairings, readPairing } from '#features/pairings/api.ts'
import { listTechShares, listTopics } from '#features/topics/api.ts'
import { listWins } from '#features/wins/api.ts'
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
type Kind = (typeof api.captureKinds)[number]
const written = (kind: Kind, more: object = {}) => ({
  ...{ id: uuid(), kind, text: `A ${kind}`, item: null, team: 'otters', metric: null },
  ...more,
})
const capture = (kind: Kind, more: object = {}, by = engineer) =>
  by.ok(api.captureThing, { ...room.on, body: written(kind, more) })
const withdraw = (id: string) => ({ params: { ...room.on.params, capture: id } })

describe('what is written down', () => {
  test('is in the room for all, and becomes what it is', async () => {
    const { agenda } = await room.start()
    const item = agenda[2]?.id ?? ''
    const owner = (await personOf(engineer)).id
    const action = await capture('action', {
      ...{ item, owner, dueOn: '2026-03-18', metric: 'ops.deploys', text: 'Rotate the keys' },
    })
    expect(action).toEqual({
      id: action.id,
      kind: 'action',
      subject: action.id,
      text: 'Rotate the keys',
      item,
      team: { slug: 'otters', name: 'Otters' },
      metric: 'ops.deploys',
      by: (await personOf(engineer)).name,
      at: '2026-03-04T09:00:00.000Z',
    })
    expect((await room.read()).captures).toEqual([action])
    const found = await ada.ok(readAction, { params: { action: action.subject } })
    expect(found).toMatchObject({
      text: 'Rotate the keys',
      kind: 'action',
      owner: { id: owner },
      dueOn: '2026-03-18',
      pillar: 'operational-excellence',
    })
  })

  test('comes in six kinds', async () => {
    await room.start()
    const investigation = await capture('investigation')
    const topic = await capture('topic')
    const win = await capture('win', { prevented: true })
    const share = await capture('tech-share')
    const help = await capture('help', { helper: 'badgers' })
    const [actions, topics, wins, shares, pairings] = await Promise.all([
      ada.ok(listActions, {}),
      ada.ok(listTopics, {}),
      ada.ok(listWins, {}),
      ada.ok(listTechShares, { query: { show: 'wanted' } }),
      ada.ok(listPairings, {}),
    ])
    expect(actions.items).toMatchObject([{ id: investigation.subject, kind: 'investigation' }])
    expect(topics.items).toMatchObject([{ id: topic.subject, text: 'A topic' }])
    expect(wins.items).toMatchObject([{ id: win.subject, prevented: true }])
    expect(shares.items).toMatchObject([{ id: share.subject, title: 'A tech-share' }])
    expect(pairings.items).toMatchObject([
      { id: help.subject, helper: { slug: 'badgers' }, helped: { slug: 'otters' } },
    ])
    const kinds = (await room.read()).captures.map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(
      ['help', 'investigation', 'tech-share', 'topic', 'win'].toSorted(),
    )
  })

  test('is one thing however often it is sent', async () => {
    await room.start()
    const body = written('action')
    const send = () => engineer.ok(api.captureThing, { ...room.on, body })
    const first = await send()
    const { sequence } = await room.read()
    const again = await Promise.all([send(), send(), send()])
    expect(again).toEqual([first, first, first])
    expect((await room.read()).sequence).toBe(sequence)
    expect((await ada.ok(listActions, {})).items).toHaveLength(1)
  })

  test('by four presses at once is one thing too', async () => {
    await room.start()
    const body = written('topic')
    const send = () => engineer.ok(api.captureThing, { ...room.on, body })
    const [first, ...others] = await Promise.all([send(), send(), send(), send()])
    for (const other of others) expect(other).toEqual(first)
    expect((await room.read()).captures).toEqual([first])
    expect((await ada.ok(listTopics, {})).items).toMatchObject([{ mentions: 1 }])
  })

  test('said again is the same topic', async () => {
    await room.start()
    const first = await capture('topic', { text: 'On-call load' })
    const second = await capture('topic', { text: ' on-call  LOAD' })
    expect(second.subject).toBe(first.subject)
    expect((await room.read()).captures).toHaveLength(2)
  })

  test('is not lost with an item that was taken off the agenda', async () => {
    expect(await capture('topic', { item: uuid() })).toMatchObject({ item: null })
  })

  test('is refused with a team, metric or owner that is not there', async () => {
    const cases = [
      [{ team: 'nobody' }, 'TeamNotFound'],
      [{ helper: 'nobody' }, 'TeamNotFound'],
      [{ metric: 'no.such' }, 'MetricNotFound'],
      [{ owner: uuid() }, 'PersonNotFound'],
    ] as const
    for (const [more, code] of cases) {
      const body = written('action', more)
      expect(await engineer.refused(api.captureThing, { ...room.on, body })).toMatchObject({
        status: 404,
        code,
      })
    }
    const body = written('help', { helper: 'otters' })
    expect(await engineer.refused(api.captureThing, { ...room.on, body })).toMatchObject({
      code: 'PairingNeedsTwoTeams',
    })
    expect((await room.read()).captures).toEqual([])
  })

  test('counts as having been heard, once the review is live', async () => {
    await capture('topic')
    await room.start()
    await capture('win')
    const follower = await room.follow(engineer)
    await follower.until(() => follower.of('people').length > 0)
    const { people } = await ada.ok(readVoices, room.on)
    expect(people.map(({ times }) => times)).toEqual([1])
  })
})

describe('taking it back', () => {
  test('takes what it became back too', async () => {
    await room.start()
    for (const kind of api.captureKinds) {
      const { id } = await capture(kind, { helper: kind === 'help' ? 'badgers' : null })
      await engineer.ok(api.withdrawCapture, withdraw(id))
      await engineer.ok(api.withdrawCapture, withdraw(id))
    }
    expect((await room.read()).captures).toEqual([])
    expect((await ada.ok(listActions, {})).items).toEqual([])
    expect((await ada.ok(listTopics, {})).items).toEqual([])
    expect((await ada.ok(listWins, {})).items).toEqual([])
    expect((await ada.ok(listTechShares, { query: { show: 'wanted' } })).items).toEqual([])
    expect((await ada.ok(listPairings, { query: { state: 'open' } })).items).toEqual([])
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'action' } })
    expect(items.map(({ action }) => action)).toContain('action.taken-back')
  })

  test('is too late once somebody has worked on it', async () => {
    await room.start()
    const action = await capture('action')
    await ada.ok(changeAction, {
      params: { action: action.subject },
      body: { text: 'Rotate all keys', revision: 1 },
    })
    expect(await engineer.refused(api.withdrawCapture, withdraw(action.id))).toMatchObject({
      status: 409,
      code: 'ActionChanged',
    })
    const help = await capture('help', { helper: 'badgers' })
    const { awaits } = await ada.ok(readPairing, { params: { pairing: help.subject } })
    expect(awaits).toBe('helped')
    await ada.ok(answerPairing, {
      params: { pairing: help.subject },
      body: { answer: 'accept' },
    })
    expect(await engineer.refused(api.withdrawCapture, withdraw(help.id))).toMatchObject({
      status: 409,
      code: 'CaptureIsInUse',
    })
    expect((await room.read()).captures).toHaveLength(2)
  })

  test('is for who wrote it down and for the facilitators', async () => {
    await room.start()
    const { id } = await capture('topic')
    const other = await rooms.scenario.person(ada, 'engineer', ['badgers'])
    expect(await other.refused(api.withdrawCapture, withdraw(id))).toMatchObject({
      status: 403,
      code: 'NotAllowed',
    })
    await ada.ok(api.withdrawCapture, withdraw(id))
    expect(await ada.refused(api.withdrawCapture, withdraw(uuid()))).toMatchObject({
      status: 404,
      code: 'CaptureNotFound',
    })
  })
})
