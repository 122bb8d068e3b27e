import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAuditEntries } from '#features/audit/api.ts'
import { closeReview } from '#features/summaries/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { newId } from '#platform/new-id.ts'
import { cyclesUpToNow } from '#testing/reporting.ts'
import { planned, started } from '#testing/reviewing.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller
let cycle: string
let before: string

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Scoring')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
  const cycles = await cyclesUpToNow(ada, 2)
  before = cycles[0] ?? ''
  cycle = cycles[1] ?? ''
})
afterAll(() => scenario.close())

const at = (key = cycle) => ({ params: { cycle: key } })
const say = (by: Caller, score: number, key = cycle) =>
  by.ok(api.scoreReview, { ...at(key), body: { score } })
const scores = async () => (await ada.ok(api.listScores)).items
const close = (key = cycle) => ada.ok(closeReview, { ...at(key), body: { send: false } })

describe('the value score', () => {
  test('is one voice a person, and told as numbers from three voices on', async () => {
    await started(ada, cycle)
    const [bo, cy] = [
      await scenario.person(ada, 'engineer', ['otters']),
      await scenario.person(ada, 'architect'),
    ]
    expect(await say(ada, 2)).toEqual({ score: 2, votes: 1 })
    expect(await say(ada, 5)).toEqual({ score: 5, votes: 1 })
    expect(await say(bo, 4)).toEqual({ score: 4, votes: 2 })
    await close()
    expect(await scores()).toEqual([{ cycle, votes: 2, mean: null, counts: null }])
    await say(cy, 4)
    expect(await scores()).toEqual([{ cycle, votes: 3, mean: 13 / 3, counts: [0, 0, 0, 2, 1] }])
    const { items } = await ada.ok(api.listReviews)
    expect(items[0]?.score).toBeCloseTo(13 / 3)
    const entries = await ada.ok(listAuditEntries)
    expect(JSON.stringify(entries)).not.toContain('score')
  })

  test('waits for the start, and ends seven days after the close', async () => {
    await planned(ada, cycle)
    const early = await ada.refused(api.scoreReview, { ...at(), body: { score: 3 } })
    expect(early).toMatchObject({ status: 409, code: 'ReviewNotStarted' })
    for (const score of [0, 6, 2.5]) {
      expect(await ada.refused(api.scoreReview, { ...at(), body: { score } })).toMatchObject({
        status: 400,
      })
    }
  })

  test('can be changed for seven days after the close', async () => {
    await started(ada, cycle)
    await close()
    scenario.clock.advanceDays(7)
    await say(ada, 4)
    scenario.clock.set('2026-03-11T09:00:01Z')
    expect(await ada.refused(api.scoreReview, { ...at(), body: { score: 1 } })).toMatchObject({
      status: 409,
      code: 'ReviewIsClosed',
    })
  })

  test('is listed oldest first', async () => {
    for (const key of [before, cycle]) {
      await started(ada, key)
      scenario.clock.advanceDays(1)
      await close(key)
    }
    expect((await scores()).map((score) => score.cycle)).toEqual([before, cycle])
  })

  test('is nobody’s who has only a reader’s token', async () => {
    await started(ada, cycle)
    const reader = await scenario.token(ada, 'read')
    const sponsor = await scenario.person(ada, 'sponsor')
    for (const caller of [reader, sponsor]) {
      expect(await caller.refused(api.scoreReview, { ...at(), body: { score: 3 } })).toMatchObject({
        status: 403,
        code: 'NotAllowed',
      })
    }
  })
})

describe('a change of the process', () => {
  const change = (different: object = {}) => ({
    id: newId(),
    text: 'Nine minutes a team',
    reason: 'We ran late twice.',
    ...different,
  })
  const list = (query: object = {}) => ada.ok(api.listProcessChanges, { query })

  test('is written down with its reason, once', async () => {
    await planned(ada, cycle)
    const body = change({ cycle })
    const recorded = await ada.ok(api.recordProcessChange, { body })
    expect(recorded).toEqual({ ...body, by: 'Ada Admin', at: '2026-03-04T09:00:00.000Z' })
    expect(await ada.ok(api.recordProcessChange, { body })).toEqual(recorded)
    expect(await list()).toEqual({ items: [recorded], next: null })
  })

  test('is listed newest first, page by page', async () => {
    for (const text of ['one', 'two', 'three']) {
      await ada.ok(api.recordProcessChange, { body: change({ text }) })
    }
    const first = await list({ limit: 2 })
    expect(first.items.map(({ text }) => text)).toEqual(['three', 'two'])
    const second = await list({ limit: 2, cursor: first.next })
    expect(second.items.map(({ text }) => text)).toEqual(['one'])
    for (const cursor of ['x', `${newId()} 9999-99-99T99:99:99.999Z`]) {
      expect(await ada.refused(api.listProcessChanges, { query: { cursor } })).toMatchObject({
        code: 'InvalidInput',
      })
    }
  })

  test('is for those who work for all and the review’s facilitators', async () => {
    await planned(ada, cycle)
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    for (const of of [{}, { cycle }]) {
      expect(await engineer.refused(api.recordProcessChange, { body: change(of) })).toMatchObject({
        status: 403,
      })
    }
    const unplanned = change({ cycle: before })
    expect(await ada.refused(api.recordProcessChange, { body: unplanned })).toMatchObject({
      code: 'ReviewNotFound',
    })
    expect((await list()).items).toEqual([])
  })
})
