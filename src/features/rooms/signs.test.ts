import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readVoices } from '#features/facilitation/api.ts'
import { answerPairing, listPairings } from '#features/pairings/api.ts'
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

describe('a hand', () => {
  const raise = (by: Caller, id: string = uuid()) =>
    by.ok(api.raiseHand, { ...room.on, body: { id } })
  const lowering = (hand: string, called: 'true' | 'false' = 'false') => ({
    params: { ...room.on.params, hand },
    query: { called },
  })

  test('is up for all to see, once for each person', async () => {
    const hand = await raise(engineer)
    expect(hand).toMatchObject({
      person: await personOf(engineer),
      teams: [{ slug: 'otters', name: 'Otters' }],
      at: '2026-03-04T09:00:00.000Z',
    })
    expect(await raise(engineer)).toEqual(hand)
    expect(await raise(engineer, hand.id)).toEqual(hand)
    expect((await room.read(engineer)).hands).toEqual([hand])
    const { sequence } = await room.read()
    await raise(engineer)
    expect((await room.read()).sequence).toBe(sequence)
  })

  test('raised twice at once is one hand', async () => {
    const [one, other] = await Promise.all([raise(engineer), raise(engineer)])
    expect(one).toEqual(other)
    expect((await room.read()).hands).toEqual([one])
  })

  test('is lowered by its person, and can be raised again', async () => {
    const { id } = await raise(engineer)
    await engineer.ok(api.lowerHand, lowering(id))
    await engineer.ok(api.lowerHand, lowering(id))
    expect((await room.read()).hands).toEqual([])
    expect((await raise(engineer)).id).not.toBe(id)
  })

  test('that the facilitator calls counts as having been heard; lowering one’s own does not', async () => {
    await engineer.ok(api.speakFor, { ...room.on, body: { people: [(await personOf(ada)).id] } })
    await ada.ok(api.speakFor, { ...room.on, body: { people: [(await personOf(engineer)).id] } })
    const times = async () => (await ada.ok(readVoices, room.on)).people.map((one) => one.times)
    await engineer.ok(api.lowerHand, lowering((await raise(engineer)).id, 'true'))
    expect((await times()).toSorted()).toEqual([0, 0])
    await ada.ok(api.lowerHand, lowering((await raise(engineer)).id, 'true'))
    expect((await times()).toSorted()).toEqual([0, 1])
  })

  test('of somebody else is for the facilitators to lower', async () => {
    const { id } = await raise(engineer)
    const other = await rooms.scenario.person(ada, 'architect')
    expect(await other.refused(api.lowerHand, lowering(id))).toMatchObject({
      status: 403,
      code: 'NotAllowed',
    })
    expect(await ada.refused(api.lowerHand, lowering(uuid()))).toMatchObject({
      status: 404,
      code: 'HandNotFound',
    })
  })
})

describe('pace', () => {
  const vote = (by: Caller, pace: 'slower' | 'fine' | 'faster') =>
    by.ok(api.votePace, { ...room.on, body: { pace } })

  test('is one voice for each person, and only numbers are told', async () => {
    await vote(engineer, 'slower')
    expect(await vote(ada, 'faster')).toEqual({ slower: 1, fine: 0, faster: 1 })
    const { sequence } = await room.read()
    expect(await vote(engineer, 'slower')).toEqual({ slower: 1, fine: 0, faster: 1 })
    expect((await room.read()).sequence).toBe(sequence)
    expect(await vote(engineer, 'fine')).toEqual({ slower: 0, fine: 1, faster: 1 })
    expect((await room.read()).pace).toEqual({ slower: 0, fine: 1, faster: 1 })
  })

  test('is asked anew with each item', async () => {
    const { agenda } = await room.start()
    await vote(engineer, 'slower')
    const body = { from: agenda[0]?.id ?? '', to: 'next' as const }
    await ada.ok(api.moveReview, { ...room.on, body })
    expect((await room.read()).pace).toEqual({ slower: 0, fine: 0, faster: 0 })
  })
})

describe('“same here” and “we can help”', () => {
  async function slotOf(slug: string): Promise<string> {
    return (await room.read()).agenda.find(({ team }) => team?.slug === slug)?.id ?? ''
  }
  const react = (by: Caller, body: object) =>
    by.ok(api.react, {
      ...room.on,
      body: { id: uuid(), kind: 'same-here', team: 'otters', metric: null, ...body } as never,
    })
  const taking = (reaction: string) => ({ params: { ...room.on.params, reaction } })
  const openPairings = async () => (await ada.ok(listPairings, { query: { state: 'open' } })).items

  test('is said once by a team, whoever of it says so', async () => {
    const item = await slotOf('badgers')
    const said = await react(engineer, { item, metric: 'ops.deploys' })
    expect(said).toMatchObject({
      kind: 'same-here',
      item,
      team: { slug: 'otters' },
      metric: 'ops.deploys',
      by: (await personOf(engineer)).name,
    })
    expect(await react(ada, { item, metric: 'ops.deploys' })).toEqual(said)
    expect(await react(engineer, { item, metric: 'ops.deploys', id: said.id })).toEqual(said)
    const other = await react(engineer, { item })
    const { reactions } = await room.read()
    expect(reactions.map(({ id }) => id).toSorted()).toEqual([said.id, other.id].toSorted())
    expect(await openPairings()).toEqual([])
  })

  test('an offer of help with a metric waits for the other team’s answer', async () => {
    const item = await slotOf('badgers')
    const said = await react(engineer, { kind: 'can-help', item, metric: 'ops.deploys' })
    expect(await openPairings()).toMatchObject([
      {
        id: said.id,
        helper: { slug: 'otters' },
        helped: { slug: 'badgers' },
        metric: { key: 'ops.deploys' },
        awaits: 'helped',
      },
    ])
    await engineer.ok(api.withdrawReaction, taking(said.id))
    expect(await openPairings()).toEqual([])
    expect((await room.read()).reactions).toEqual([])
  })

  test('without a metric, or in one’s own slot, help is only a sign', async () => {
    await react(engineer, { kind: 'can-help', item: await slotOf('badgers') })
    await react(engineer, {
      ...{ kind: 'can-help', item: await slotOf('otters'), metric: 'ops.deploys' },
    })
    expect((await room.read()).reactions).toHaveLength(2)
    expect(await openPairings()).toEqual([])
  })

  test('an offer that was answered stays when the sign is taken back', async () => {
    const item = await slotOf('badgers')
    const said = await react(engineer, { kind: 'can-help', item, metric: 'ops.deploys' })
    await ada.ok(answerPairing, { params: { pairing: said.id }, body: { answer: 'accept' } })
    await engineer.ok(api.withdrawReaction, taking(said.id))
    expect((await room.read()).reactions).toEqual([])
    expect(await openPairings()).toHaveLength(1)
  })

  test('is for the people of the team, of an item that is on the agenda', async () => {
    const item = await slotOf('badgers')
    const said = await react(engineer, { item })
    const stranger = await rooms.scenario.person(ada, 'engineer', ['badgers'])
    const body = { id: uuid(), kind: 'same-here', item, team: 'otters', metric: null } as const
    expect(await stranger.refused(api.react, { ...room.on, body })).toMatchObject({
      status: 403,
      code: 'NotAllowed',
    })
    expect(await stranger.refused(api.withdrawReaction, taking(said.id))).toMatchObject({
      status: 403,
    })
    const elsewhere = { ...body, item: uuid() }
    expect(await engineer.refused(api.react, { ...room.on, body: elsewhere })).toMatchObject({
      status: 404,
      code: 'ItemNotFound',
    })
    expect(await engineer.refused(api.withdrawReaction, taking(uuid()))).toMatchObject({
      code: 'ReactionNotFound',
    })
  })
})

test('a closed review takes nothing more', async () => {
  const { db } = rooms.scenario.server.installation
  const closed = { state: 'closed', started_at: '2026-03-04T09:00:00Z' } as const
  await db
    .updateTable('review')
    .set({ ...closed, closed_at: '2026-03-04T11:00:00Z' } as never)
    .where('cycle_key', '=', room.cycle)
    .execute()
  const item = (await room.read()).agenda[0]?.id ?? ''
  const requests = [
    [api.startReview, {}],
    [api.moveReview, { from: item, to: 'next' }],
    [api.captureThing, { id: uuid(), kind: 'topic', text: 'x', item, team: null, metric: null }],
    [api.raiseHand, { id: uuid() }],
    [api.askQuestion, { id: uuid(), text: 'x', quiet: true }],
    [api.votePace, { pace: 'fine' }],
    [api.speakFor, { people: [] }],
  ] as const
  for (const [endpoint, body] of requests) {
    expect(await ada.refused(endpoint, { ...room.on, body } as never)).toMatchObject({
      status: 409,
      code: 'ReviewIsClosed',
    })
  }
})
