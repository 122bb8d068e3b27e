import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '#domain/instant.ts'
import { listPeople } from '#features/access/api.ts'
import { listAuditEntries } from '#features/audit/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { newId } from '#platform/new-id.ts'
import { ctxOf } from '#testing/ctx-of.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'
import { offerTechShare } from './offer-tech-share.ts'
import { techSharesBetween } from './tech-shares-between.ts'
import { withdrawTechShare } from './withdraw-tech-share.ts'

let scenario: Scenario
let ada: Caller
let otter: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Sharing')
  for (const name of ['Otters', 'Badgers']) await ada.ok(createTeam, { body: { name } })
  otter = await scenario.person(ada, 'engineer', ['otters'])
})
afterAll(() => scenario.close())

const startsAt = '2026-03-10T13:00:00.000Z'
const on = (share: { id: string }) => ({ params: { share: share.id } })
const otters = { kind: 'team' as const, slug: 'otters' }
const propose = (by: Caller, different: object = {}) =>
  by.ok(api.proposeTechShare, { body: { id: newId(), title: 'Restore drills', ...different } })
const schedule = (by: Caller, share: { id: string }, at: string | null = startsAt) =>
  by.ok(api.scheduleTechShare, { ...on(share), body: { startsAt: at } })
const titles = async (show: 'planned' | 'wanted' | 'over') =>
  (await ada.ok(api.listTechShares, { query: { show } })).items.map(({ title }) => title)

async function idOf(role: string): Promise<string> {
  const { items } = await ada.ok(listPeople, { query: { limit: 200 } })
  return items.find((person) => person.name.startsWith(role))?.id ?? ''
}

describe('a tech share', () => {
  test('is wanted, hosted by who volunteers, planned and held, with a recording', async () => {
    const share = await propose(ada, { text: 'How long does it take?' })
    expect(share).toMatchObject({ state: 'wanted', host: null, minutes: 45, mine: true })
    const body = { startsAt }
    expect(await ada.refused(api.scheduleTechShare, { ...on(share), body })).toMatchObject({
      status: 422,
      code: 'TechShareNeedsHost',
    })
    expect(
      await otter.ok(api.hostTechShare, { ...on(share), body: { host: otters } }),
    ).toMatchObject({ state: 'wanted', host: { kind: 'team', name: 'Otters' }, mine: true })
    const planned = await otter.ok(api.scheduleTechShare, {
      ...on(share),
      body: { startsAt: '2026-03-10T13:00:00Z', minutes: 60, place: 'Room 4' },
    })
    expect(planned).toMatchObject({ state: 'planned', startsAt, minutes: 60, place: 'Room 4' })
    const held = { as: 'held' as const, recordingUrl: 'https://video.example.org/7' }
    expect(await otter.refused(api.endTechShare, { ...on(share), body: held })).toMatchObject({
      status: 409,
      code: 'TechShareNotBegun',
    })
    scenario.clock.set('2026-03-10T13:50:00Z')
    expect(await otter.ok(api.endTechShare, { ...on(share), body: held })).toMatchObject({
      state: 'held',
      recordingUrl: held.recordingUrl,
    })
    const another = { ...on(share), body: { startsAt: null } }
    expect(await otter.refused(api.scheduleTechShare, another)).toMatchObject({
      code: 'TechShareIsOver',
    })
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'tech-share' } })
    expect(items.map(({ action }) => action)).toEqual([
      'tech-share.held',
      'tech-share.scheduled',
      'tech-share.hosted',
      'tech-share.offered',
    ])
  })

  test('is cancelled and taken up again as it was', async () => {
    const share = await propose(otter, { host: otters })
    await schedule(otter, share)
    const cancel = { ...on(share), body: { as: 'cancelled' as const } }
    await otter.ok(api.endTechShare, cancel)
    expect(await otter.ok(api.endTechShare, cancel)).toMatchObject({ state: 'cancelled' })
    expect([await titles('planned'), await titles('over')]).toEqual([[], ['Restore drills']])
    expect(await otter.ok(api.takeUpTechShare, on(share))).toMatchObject({
      state: 'planned',
      startsAt,
    })
    const unhosted = { ...on(share), body: { host: null } }
    expect(await otter.refused(api.hostTechShare, unhosted)).toMatchObject({ status: 422 })
    expect(await schedule(otter, share, null)).toMatchObject({ state: 'wanted', startsAt: null })
    expect(await otter.ok(api.hostTechShare, unhosted)).toMatchObject({ host: null })
  })

  test('sent twice is one; taken back while nobody has taken it up', async () => {
    const id = newId()
    const answers = await Promise.all([1, 2].map(() => propose(otter, { id })))
    expect(answers.map((share) => share.id)).toEqual([id, id])
    await ada.ok(api.showInterest, { ...on({ id }), body: {} })
    expect(await otter.refused(api.takeBackTechShare, on({ id }))).toMatchObject({
      status: 409,
      code: 'TechShareChanged',
    })
    await ada.ok(api.endInterest, on({ id }))
    await otter.ok(api.takeBackTechShare, on({ id }))
    expect(await titles('wanted')).toEqual([])
    expect(await otter.refused(api.readTechShare, on({ id }))).toMatchObject({ status: 404 })
  })

  test('counts those who would attend, each once', async () => {
    const share = await propose(ada)
    const twice = [1, 2].map(() => otter.ok(api.showInterest, { ...on(share), body: {} }))
    expect((await Promise.all(twice))[0]).toMatchObject({ interested: 1, iAmInterested: true })
    await ada.ok(api.showInterest, { ...on(share), body: {} })
    const { people, interested } = await ada.ok(api.readTechShare, on(share))
    expect([people.length, interested]).toEqual([2, 2])
    await otter.ok(api.endInterest, on(share))
    expect(await otter.ok(api.endInterest, on(share))).toMatchObject({
      interested: 1,
      iAmInterested: false,
    })
  })

  test('comes from a topic, which tells of it', async () => {
    const topic = await otter.ok(api.mentionTopic, { body: { id: newId(), text: 'Restores' } })
    const share = await propose(otter, { topic: topic.id })
    expect(share.topic).toEqual({ id: topic.id, text: 'Restores' })
    expect(await ada.ok(api.readTopic, { params: { topic: topic.id } })).toMatchObject({
      techShares: [{ id: share.id, title: 'Restore drills', state: 'wanted' }],
    })
    const body = { id: newId(), title: 'No', topic: newId() }
    expect(await otter.refused(api.proposeTechShare, { body })).toMatchObject({
      status: 404,
      code: 'TopicNotFound',
    })
  })

  test('offered in a review is hosted by the team that offers; undone while untouched', async () => {
    const ctx = await ctxOf(scenario, ada)
    const id = newId()
    const offer = { id, title: 'Canary releases', teamId: null, reviewId: null }
    await ctx.db.transaction().execute((db) => offerTechShare({ ...ctx, db }, offer))
    await ctx.db.transaction().execute((db) => offerTechShare({ ...ctx, db }, offer))
    expect(await titles('wanted')).toEqual(['Canary releases'])
    await ctx.db.transaction().execute((db) => withdrawTechShare({ ...ctx, db }, id))
    expect(await titles('wanted')).toEqual([])
  })

  test('stands in lists by date, page by page, and in the calendar between two instants', async () => {
    for (const [title, at] of [
      ['Second', '2026-03-11T13:00:00.000Z'],
      ['First', startsAt],
      ['Third', '2026-03-12T13:00:00.000Z'],
    ] as const) {
      await schedule(ada, await propose(otter, { title, host: otters }), at)
    }
    const first = await ada.ok(api.listTechShares, { query: { limit: 2 } })
    const rest = await ada.ok(api.listTechShares, { query: { cursor: first.next ?? '' } })
    expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual([
      'First',
      'Second',
      'Third',
    ])
    const ctx = await ctxOf(scenario, ada)
    const [from, to] = [instant(startsAt), instant('2026-03-11T13:00:00Z')]
    expect(await techSharesBetween(ctx, from, to)).toMatchObject([
      { title: 'First', startsAt, minutes: 45, hostName: 'Otters', recordingUrl: null },
    ])
    expect(await ada.refused(api.listTechShares, { query: { cursor: 'x' } })).toMatchObject({
      status: 400,
    })
  })

  test('is worded and placed better by those whose it is, with an address that is one', async () => {
    const share = await propose(otter)
    const body = { title: 'Restores', text: 'All of it', place: 'Room 4', minutes: 30 }
    expect(await otter.ok(api.changeTechShare, { ...on(share), body })).toMatchObject(body)
    const script = { recordingUrl: 'javascript:alert(1)' }
    expect(await otter.refused(api.changeTechShare, { ...on(share), body: script })).toMatchObject({
      status: 400,
    })
  })
})

describe('who may', () => {
  test('volunteer: everybody for themselves and their teams; architects name others', async () => {
    const badger = await scenario.person(ada, 'delivery-lead', ['badgers'])
    const [engineer, lead] = [await idOf('engineer'), await idOf('delivery-lead')]
    const share = await propose(ada)
    const host = (by: Caller, wanted: object | null) =>
      by.raw(api.hostTechShare, { ...on(share), body: { host: wanted } })
    const status = async (by: Caller, wanted: object | null) => (await host(by, wanted)).status
    expect(await status(otter, { kind: 'team', slug: 'badgers' })).toBe(403)
    expect(await status(otter, { kind: 'person', id: lead })).toBe(403)
    expect(await status(otter, { kind: 'person', id: engineer })).toBe(200)
    expect(await status(badger, { kind: 'person', id: lead })).toBe(403)
    expect(await status(badger, null)).toBe(403)
    expect(await status(ada, { kind: 'person', id: lead })).toBe(200)
    expect(await status(ada, { kind: 'person', id: newId() })).toBe(404)
  })

  test('change, schedule, end: who offers, who hosts, architects; never readers and sponsors', async () => {
    const share = await propose(otter, { host: otters })
    const others = [
      await scenario.person(ada, 'principal-engineer', ['badgers']),
      await scenario.person(ada, 'sponsor'),
      await scenario.token(ada, 'read'),
    ]
    for (const caller of others) {
      const refusals = [
        await caller.refused(api.changeTechShare, { ...on(share), body: { title: 'Mine' } }),
        await caller.refused(api.scheduleTechShare, { ...on(share), body: { startsAt } }),
        await caller.refused(api.endTechShare, { ...on(share), body: { as: 'cancelled' } }),
        await caller.refused(api.takeUpTechShare, on(share)),
        await caller.refused(api.takeBackTechShare, on(share)),
      ]
      expect(new Set(refusals.map(({ status }) => status))).toEqual(new Set([403]))
    }
    for (const caller of others.slice(1)) {
      const body = { id: newId(), title: 'No' }
      expect(await caller.refused(api.proposeTechShare, { body })).toMatchObject({ status: 403 })
      expect(await caller.refused(api.showInterest, { ...on(share), body: {} })).toMatchObject({
        status: 403,
      })
    }
    expect(await ada.ok(api.readTechShare, on(share))).toMatchObject({
      state: 'wanted',
      people: [],
    })
  })

  test('another organisation’s tech shares cannot be reached', async () => {
    const share = await propose(otter)
    await scenario.organisation('Foreign')
    const params = { organisation: 'foreign', share: share.id }
    expect(await otter.refused(api.showInterest, { params, body: {} })).toMatchObject({
      status: 404,
      code: 'OrganisationNotFound',
    })
    expect(await ada.refused(api.showInterest, { params, body: {} })).toMatchObject({
      status: 404,
      code: 'TechShareNotFound',
    })
    expect(await ada.ok(api.readTechShare, on(share))).toMatchObject({ interested: 0 })
  })
})
