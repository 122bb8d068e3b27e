import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { addressOf } from '#api/address.ts'
import { readSession } from '#features/access/api.ts'
import { takeSeat } from '#features/facilitation/api.ts'
import { planReview, readReview } from '#features/reviews/api.ts'
import {
  askQuestion,
  captureThing,
  raiseHand,
  spotlightLine,
  startReview,
} from '#features/rooms/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { cyclesUpToNow, measured, reportOf } from '#testing/reporting.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let url: string
let ada: Caller
let cycle: string

beforeAll(async () => {
  scenario = await openScenario()
  url = await scenario.server.http.listen({ port: 0, host: '127.0.0.1' })
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  await scenario.server.installation.wallCodeLimit.forget('127.0.0.1')
  ada = await scenario.organisation('Walled')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
  cycle = (await cyclesUpToNow(ada, 1))[0] ?? ''
  const { organisations } = await ada.ok(readSession, {})
  const facilitator = organisations.find(({ slug }) => slug === ada.organisation)?.personId ?? null
  const startsAt = '2026-03-05T09:00:00Z'
  const body = { startsAt, facilitator, coFacilitator: null, revision: 0 }
  await ada.ok(planReview, { params: { cycle }, body })
  await ada.ok(takeSeat, { ...onReview(), body: {} })
})
afterAll(() => scenario.close())

const onReview = () => ({ params: { cycle } })
const uuid = () => crypto.randomUUID()

/** The screen's own way in: the code, and then nothing but the cookie. */
async function pair(code: string) {
  const answer = await scenario.nobody.raw(api.pairWall, { body: { code } })
  const cookie = answer.cookies.map((one) => one.split(';')[0]).join('; ')
  return { ...answer, cookie }
}

async function paired() {
  const { code, wall } = await ada.ok(api.openWall, { ...onReview(), body: {} })
  const { cookie } = await pair(code)
  return { wall, cookie }
}

async function readAs(cookie: string) {
  const { status, text } = await scenario.nobody.raw(api.readWall, {}, { cookie })
  return { status, body: JSON.parse(text) }
}

async function itemOf(kind: string) {
  const { agenda } = await ada.ok(readReview, onReview())
  return agenda.find((item) => item.kind === kind)?.id ?? ''
}

async function slotAs(cookie: string, item: string) {
  const { text } = await scenario.nobody.raw(api.readWallSlot, { params: { item } }, { cookie })
  return JSON.parse(text)
}

describe('a wall', () => {
  test('is opened by six digits, once, and held by a cookie that only it has', async () => {
    const { code } = await ada.ok(api.openWall, { ...onReview(), body: {} })
    expect(code).toMatch(/^\d{6}$/)
    const answer = await pair(code)
    expect(JSON.parse(answer.text)).toEqual({ organisation: 'Walled', cycle })
    expect(answer.cookies[0]).toMatch(/; Path=\/api\/wall; .*HttpOnly; SameSite=Strict/)
    expect((await readAs(answer.cookie)).body).toMatchObject({
      cycle: { key: cycle },
      organisation: { name: 'Walled', timeZone: 'Europe/Dublin' },
      here: 0,
    })
    expect((await pair(code)).status).toBe(404)
  })

  test('without its cookie shows nothing', async () => {
    expect((await readAs('')).status).toBe(401)
    expect((await readAs(`wellcycle.wall=${'x'.repeat(43)}`)).status).toBe(401)
  })

  test('does not open by a code of yesterday', async () => {
    const { code, expiresAt } = await ada.ok(api.openWall, { ...onReview(), body: {} })
    scenario.clock.set(expiresAt)
    expect((await pair(code)).status).toBe(404)
  })

  test('lasts half a day', async () => {
    const { cookie } = await paired()
    scenario.clock.set('2026-03-04T20:59:59Z')
    expect((await readAs(cookie)).status).toBe(200)
    scenario.clock.set('2026-03-04T21:00:00Z')
    expect((await readAs(cookie)).status).toBe(401)
  })

  test('does not let digits be tried out', async () => {
    const tried = []
    for (let count = 0; count < 21; count += 1) tried.push((await pair('000000')).status)
    expect(tried.slice(0, 20)).toEqual(Array(20).fill(404))
    expect(tried.at(-1)).toBe(429)
  })

  test('is turned off by a facilitator, and its stream ends', async () => {
    const { wall, cookie } = await paired()
    expect((await ada.ok(api.listWalls, onReview())).items).toMatchObject([{ id: wall }])
    const stream = await fetch(`${url}${addressOf(api.followWall, {})}`, { headers: { cookie } })
    await ada.ok(api.endWall, { params: { cycle, wall } })
    await stream.text()
    expect((await readAs(cookie)).status).toBe(401)
    expect((await ada.ok(api.listWalls, onReview())).items).toEqual([])
    expect(await ada.refused(api.endWall, { params: { cycle, wall } })).toMatchObject({
      code: 'WallNotFound',
    })
  })

  test('shows no hands, no questions and no people', async () => {
    const { cookie } = await paired()
    await ada.ok(raiseHand, { ...onReview(), body: { id: uuid() } })
    const question = { id: uuid(), text: 'Is anybody afraid to say it?', quiet: true }
    await ada.ok(askQuestion, { ...onReview(), body: question })
    const { body } = await readAs(cookie)
    expect(Object.keys(body)).not.toEqual(
      expect.arrayContaining(['hands', 'questions', 'people', 'reactions', 'pace']),
    )
    expect(JSON.stringify(body)).not.toContain('afraid')
  })

  test('follows what the room does, and nothing that is not for it', async () => {
    const { cookie } = await paired()
    const stop = new AbortController()
    const answer = await fetch(`${url}${addressOf(api.followWall, {})}`, {
      headers: { cookie },
      signal: stop.signal,
    })
    let told = ''
    const reading = (async () => {
      for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? [])
        told += chunk
    })().catch(() => undefined)
    const question = { id: uuid(), text: 'A quiet one', quiet: true }
    await ada.ok(askQuestion, { ...onReview(), body: question })
    await ada.ok(startReview, { ...onReview(), body: {} })
    await vi.waitFor(() => expect(told).toContain('"part":"clock"'))
    expect(told).not.toContain('A quiet one')
    stop.abort()
    await reading
  })
})

describe('what a wall shows of an item', () => {
  test('is at most five lines of a team that are worth talking about', async () => {
    const inTemplate = (await reportOf(ada, 'otters')).lines.map(({ metric }) => metric.key)
    for (const metric of inTemplate.slice(0, 7)) {
      await measured(ada, { team: 'otters', metric }, [10, 12, 11, 9, 10, 11, 12, 10, 60])
    }
    const { cookie } = await paired()
    const slot = await slotAs(cookie, await itemOf('team'))
    const { talkingPoints } = await reportOf(ada, 'otters')
    expect(slot.team).toEqual({ slug: 'otters', name: 'Otters' })
    expect(slot.rows.map(({ series }: { series: string }) => series)).toEqual(
      talkingPoints.map(({ series }) => series),
    )
    expect(slot.rows).toHaveLength(5)
  })

  test('names what was written down as an action of the team', async () => {
    const { cookie } = await paired()
    const action = { id: uuid(), kind: 'action' as const, text: 'Raise the pool cap' }
    const body = { ...action, item: await itemOf('team'), team: 'otters', metric: null }
    await ada.ok(captureThing, { ...onReview(), body })
    const slot = await slotAs(cookie, await itemOf('team'))
    expect(slot.actions).toMatchObject([{ text: 'Raise the pool cap', state: 'open' }])
  })

  test('of another organisation is out of reach', async () => {
    const { cookie } = await paired()
    const item = await itemOf('team')
    const home = { ada, cycle }
    ada = await scenario.organisation('Next door')
    await ada.ok(createTeam, { body: { name: 'Foxes' } })
    const startsAt = '2026-03-05T09:00:00Z'
    const planned = { startsAt, facilitator: null, coFacilitator: null, revision: 0 }
    await ada.ok(planReview, { params: { cycle }, body: planned })
    const foreign = await itemOf('team')
    expect(await slotAs(cookie, foreign)).toMatchObject({ code: 'ItemNotFound' })
    expect(await slotAs(cookie, item)).toMatchObject({ team: { slug: 'otters' } })
    ada = home.ada
  })
})

describe('the full chart', () => {
  test('is shown of the line in the spotlight alone', async () => {
    await measured(ada, { team: 'otters', metric: 'ops.deploys' }, [10, 12, 11, 9, 10, 11])
    const { lines } = await reportOf(ada, 'otters')
    const series = lines.find(({ metric }) => metric.key === 'ops.deploys')?.series ?? ''
    const { cookie } = await paired()
    const chart = () =>
      scenario.nobody.raw(api.readWallSpotlight, { params: { series } }, { cookie })
    expect((await chart()).status).toBe(404)
    await ada.ok(startReview, { ...onReview(), body: {} })
    await ada.ok(spotlightLine, { ...onReview(), body: { line: { team: 'otters', series } } })
    expect(JSON.parse((await chart()).text)).toMatchObject({ metric: { key: 'ops.deploys' } })
  })
})

describe('who may open a wall', () => {
  test('facilitators and those who work for all', async () => {
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    const reader = await scenario.token(ada, 'read')
    const architect = await scenario.person(ada, 'architect')
    const open = { ...onReview(), body: {} }
    expect(await engineer.refused(api.openWall, open)).toMatchObject({
      status: 403,
      code: 'NotFacilitating',
    })
    expect(await reader.refused(api.openWall, open)).toMatchObject({ code: 'NotAllowed' })
    await architect.ok(api.openWall, open)
  })

  test('nobody from a foreign organisation', async () => {
    const architect = await scenario.person(ada, 'architect')
    await scenario.organisation('Foreign')
    const open = { params: { organisation: 'foreign', cycle }, body: {} }
    expect(await architect.refused(api.openWall, open)).toMatchObject({
      code: 'OrganisationNotFound',
    })
  })
})
