import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { addressOf } from '#api/address.ts'
import { readSession } from '#features/access/api.ts'
import { planReview } from '#features/reviews/api.ts'
import { followRoom, readRoom } from '#features/rooms/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { cyclesUpToNow, measured } from '#testing/reporting.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let url: string
let ada: Caller
let bo: Caller
let cycle: string
let streams: AbortController[]

beforeAll(async () => {
  scenario = await openScenario()
  url = await scenario.server.http.listen({ port: 0, host: '127.0.0.1' })
})
beforeEach(async () => {
  streams = []
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Facilitating')
  for (const name of ['Otters', 'Badgers']) await ada.ok(createTeam, { body: { name } })
  bo = await scenario.person(ada, 'architect', ['otters'])
  cycle = (await cyclesUpToNow(ada, 1))[0] ?? ''
  await plan({ facilitator: await idOf(ada), coFacilitator: await idOf(bo) })
})
afterAll(async () => {
  for (const stream of streams) stream.abort()
  await scenario.close()
})

async function plan(named: { facilitator: string | null; coFacilitator: string | null }) {
  const startsAt = '2026-03-05T09:00:00Z'
  await ada.ok(planReview, { params: { cycle }, body: { startsAt, ...named, revision: 0 } })
}

async function idOf(caller: Caller): Promise<string> {
  const { organisations } = await caller.ok(readSession, {})
  const entry = organisations.find(({ slug }) => slug === caller.organisation)
  if (!entry) throw new Error('Not in the organisation')
  return entry.personId
}

const onReview = () => ({ params: { cycle } })
const take = (caller: Caller) => caller.ok(api.takeSeat, { ...onReview(), body: {} })
const refusedSeat = (caller: Caller) => caller.refused(api.takeSeat, { ...onReview(), body: {} })
const seatNow = async () => (await ada.ok(readRoom, onReview())).seat

/** Opens the room as a page does; ends it with the answer. */
async function enter(caller: Caller): Promise<() => Promise<void>> {
  const stream = new AbortController()
  streams.push(stream)
  const params = { organisation: caller.organisation, cycle }
  const query = { device: `device of ${await idOf(caller)}`, view: 'room' as const }
  await fetch(`${url}${addressOf(followRoom, { params, query })}`, {
    headers: caller.headers,
    signal: stream.signal,
  })
  const me = await idOf(caller)
  const isHere = async () => {
    const { people } = await ada.ok(readRoom, onReview())
    return people.some(({ id, here }) => id === me && here)
  }
  await vi.waitFor(async () => expect(await isHere()).toBe(true), 3000)
  return async () => {
    stream.abort()
    await vi.waitFor(async () => {
      // Whoever is gone for a few seconds counts as here.
      scenario.clock.set(later(scenario.clock.now(), 10_000))
      expect(await isHere()).toBe(false)
    }, 10_000)
  }
}

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString()
}

describe('the facilitator’s seat', () => {
  test('is free at first, and those who are named take it', async () => {
    expect(await seatNow()).toMatchObject({ holder: null, facilitator: { name: 'Ada Admin' } })
    const seat = await take(ada)
    expect(seat.holder?.name).toBe('Ada Admin')
    expect(await seatNow()).toEqual(seat)
    expect(await take(ada)).toEqual(seat)
    expect(await refusedSeat(bo)).toMatchObject({ status: 409, code: 'SeatIsHeld' })
  })

  test('is not for those who are not named', async () => {
    const architect = await scenario.person(ada, 'architect')
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    for (const caller of [architect, engineer]) {
      expect(await refusedSeat(caller)).toMatchObject({ status: 403, code: 'NotAllowed' })
    }
  })

  test('is offered to somebody who is here, and accepted', async () => {
    await take(ada)
    const to = await idOf(bo)
    const offer = { ...onReview(), body: { to } }
    expect(await ada.refused(api.offerSeat, offer)).toMatchObject({ code: 'PersonNotHere' })
    await enter(bo)
    expect((await ada.ok(api.offerSeat, offer)).offeredTo?.id).toBe(to)
    const answer = { ...onReview(), body: { accept: true } }
    expect(await ada.refused(api.answerSeatOffer, answer)).toMatchObject({ code: 'SeatNotOffered' })
    expect((await bo.ok(api.answerSeatOffer, answer)).holder?.id).toBe(to)
    expect(await bo.refused(api.answerSeatOffer, answer)).toMatchObject({ code: 'SeatNotOffered' })
    expect(await ada.refused(api.offerSeat, offer)).toMatchObject({ code: 'NotFacilitating' })
  })

  test('stays where it is when the offer is declined or taken back, and all of it is logged', async () => {
    await take(ada)
    await enter(bo)
    const offer = { ...onReview(), body: { to: await idOf(bo) } }
    await ada.ok(api.offerSeat, offer)
    await bo.ok(api.answerSeatOffer, { ...onReview(), body: { accept: false } })
    await ada.ok(api.offerSeat, offer)
    await ada.ok(api.offerSeat, offer)
    const seat = await ada.ok(api.offerSeat, { ...onReview(), body: { to: null } })
    expect(seat).toMatchObject({ holder: { name: 'Ada Admin' }, offeredTo: null })
    const { items } = await bo.ok(api.listSeatChanges, onReview())
    expect(items.map(({ kind }) => kind)).toEqual([
      'taken',
      'offered',
      'declined',
      'offered',
      'withdrawn',
    ])
  })

  test('is held for 90 seconds after its holder was last here, then the co-facilitator may take over', async () => {
    const leave = await enter(ada)
    await take(ada)
    expect(await seatNow()).toMatchObject({ absentSince: null, heldUntil: null })
    await leave()
    const { absentSince, heldUntil } = await seatNow()
    expect(heldUntil).toBe(later(absentSince ?? '', 90_000))
    scenario.clock.set(later(heldUntil ?? '', -1))
    expect(await refusedSeat(bo)).toMatchObject({ code: 'SeatIsHeld', heldUntil })
    scenario.clock.set(heldUntil ?? '')
    expect((await take(bo)).holder?.id).toBe(await idOf(bo))
    const { items } = await bo.ok(api.listSeatChanges, onReview())
    expect(items.at(-1)).toMatchObject({ kind: 'taken-over', other: 'Ada Admin' })
  })

  test('that was taken without an open page is held from then on', async () => {
    await take(ada)
    expect((await seatNow()).absentSince).toBe(scenario.clock.now())
    scenario.clock.set(later(scenario.clock.now(), 90_000))
    expect((await take(bo)).holder?.id).toBe(await idOf(bo))
  })

  test('is taken by one of two who reach for it at once', async () => {
    const answers = await Promise.all(
      [ada, bo].map((caller) => caller.raw(api.takeSeat, { ...onReview(), body: {} })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { items } = await ada.ok(api.listSeatChanges, onReview())
    expect(items).toHaveLength(1)
  })
})

describe('voices', () => {
  test('are noted by the holder and told to facilitators alone', async () => {
    await enter(bo)
    await take(ada)
    const person = await idOf(bo)
    await ada.ok(api.noteVoice, { ...onReview(), body: { person } })
    await ada.ok(api.noteVoice, { ...onReview(), body: { person } })
    const told = await bo.ok(api.readVoices, onReview())
    expect(told.people).toMatchObject([{ person: { id: person }, times: 2 }])
    expect(told.teams).toMatchObject([{ team: { slug: 'otters' }, times: 2, here: 1 }])
    expect(await bo.refused(api.noteVoice, { ...onReview(), body: { person } })).toMatchObject({
      status: 403,
      code: 'NotFacilitating',
    })
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    expect(await engineer.refused(api.readVoices, onReview())).toMatchObject({
      status: 403,
      code: 'NotFacilitating',
    })
  })
})

describe('prompts', () => {
  test('ask about what changed, and about each pillar', async () => {
    const deploys = { team: 'otters', metric: 'ops.deploys' }
    await measured(ada, deploys, [10, 12, 11, 9, 10, 11, 12, 10, 1])
    const params = { cycle, team: 'otters' }
    const { lines, pillars } = await ada.ok(api.readPrompts, { params })
    expect(lines[0]).toMatchObject({ metric: 'ops.deploys', prompt: 'ask-strong-worsening' })
    expect(pillars.map(({ prompt }) => prompt)).toEqual([
      'security-1',
      'cost-2',
      'operational-excellence-3',
      'reliability-1',
      'performance-2',
    ])
  })

  test('name who improved what gets worse here', async () => {
    await measured(
      ada,
      { team: 'otters', metric: 'ops.deploys' },
      [10, 12, 11, 9, 10, 11, 12, 10, 1],
    )
    await measured(
      ada,
      { team: 'badgers', metric: 'ops.deploys' },
      [10, 12, 11, 9, 10, 11, 12, 10, 40],
    )
    const { help } = await ada.ok(api.readPrompts, { params: { cycle, team: 'otters' } })
    expect(help).toMatchObject([{ metric: 'ops.deploys', helper: { slug: 'badgers' } }])
  })
})

test('a reader’s token and a foreign organisation change nothing', async () => {
  const reader = await scenario.token(ada, 'read')
  expect(await refusedSeat(reader)).toMatchObject({ status: 403, code: 'NotAllowed' })
  await scenario.organisation('Foreign')
  const foreign = { params: { organisation: 'foreign', cycle }, body: {} }
  expect(await bo.refused(api.takeSeat, foreign)).toMatchObject({ code: 'OrganisationNotFound' })
  expect(await seatNow()).toMatchObject({ holder: null })
})
