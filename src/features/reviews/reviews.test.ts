import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAuditEntries } from '#features/audit/api.ts'
import { takeSeat } from '#features/facilitation/api.ts'
import { listMailMessages } from '#features/notifications/api.ts'
import { moveReview, readRoom, startReview } from '#features/rooms/api.ts'
import { changeTeam, createTeam } from '#features/teams/api.ts'
import { newId } from '#platform/new-id.ts'
import { cyclesUpToNow } from '#testing/reporting.ts'
import { personOf, planned } from '#testing/reviewing.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

type Review = Awaited<ReturnType<typeof planned>>

let scenario: Scenario
let ada: Caller
let cycle: string
let before: string

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Reviewing')
  for (const name of ['Otters', 'Badgers', 'Herons']) await ada.ok(createTeam, { body: { name } })
  const cycles = await cyclesUpToNow(ada, 2)
  before = cycles[0] ?? ''
  cycle = cycles[1] ?? ''
})
afterAll(() => scenario.close())

const startsAt = '2026-03-05T09:00:00Z'
const at = (key = cycle) => ({ params: { cycle: key } })
const plan = { startsAt, facilitator: null, coFacilitator: null, revision: 0 }
const teamsOf = ({ agenda }: Review) => agenda.flatMap(({ team }) => team?.slug ?? [])
const sent = ({ agenda }: Review) =>
  agenda.map(({ team, ...item }) => ({ ...item, team: team?.slug ?? null }))

describe('planning a review', () => {
  test('makes the agenda from the template and the teams', async () => {
    const review = await ada.ok(api.planReview, { ...at(), body: { ...plan, place: 'Room 4' } })
    expect(review).toMatchObject({
      cycle: { key: cycle },
      state: 'planned',
      revision: 1,
      startsAt: '2026-03-05T09:00:00.000Z',
      bookedMinutes: 120,
      place: 'Room 4',
      orderMode: 'draw',
      plannedMinutes: 50,
      preReadSentAt: null,
    })
    expect(review.agenda.map(({ kind }) => kind)).toEqual([
      'opening',
      'notices',
      'team',
      'team',
      'team',
      'topics',
      'wins',
      'close',
    ])
    expect(teamsOf(review).sort()).toEqual(['badgers', 'herons', 'otters'])
    expect(await ada.ok(api.readReview, at())).toEqual(review)
    expect((await ada.ok(readRoom, at())).agenda).toEqual(review.agenda)
  })

  test('has 100 of 120 minutes for ten teams', async () => {
    const many = await scenario.organisation('Ten')
    for (let team = 1; team <= 10; team += 1) {
      await many.ok(createTeam, { body: { name: `Team ${team}` } })
    }
    const review = await planned(many, cycle)
    expect([review.plannedMinutes, review.bookedMinutes]).toEqual([120, 120])
  })

  test('follows a template that was agreed', async () => {
    const template = {
      bookedMinutes: 90,
      teamMinutes: 8,
      items: [
        { kind: 'other' as const, title: 'Coffee', minutes: 5 },
        { kind: 'team' as const, title: 'Teams', minutes: 8 },
      ],
    }
    expect((await ada.ok(api.readReviewTemplate)).bookedMinutes).toBe(120)
    expect(await ada.ok(api.changeReviewTemplate, { body: template })).toEqual(template)
    expect(await ada.ok(api.readReviewTemplate)).toEqual(template)
    const review = await planned(ada, cycle)
    expect([review.bookedMinutes, review.plannedMinutes]).toEqual([90, 29])
    const twice = { ...template, items: [...template.items, ...template.items] }
    expect(await ada.refused(api.changeReviewTemplate, { body: twice })).toMatchObject({
      status: 400,
    })
  })

  test('sent twice plans once, and tells a second planner that the plan has moved on', async () => {
    const first = await ada.ok(api.planReview, { ...at(), body: plan })
    expect(await ada.ok(api.planReview, { ...at(), body: plan })).toEqual(first)
    const earlier = { ...plan, startsAt: '2026-03-05T08:00:00Z' }
    expect(await ada.refused(api.planReview, { ...at(), body: earlier })).toMatchObject({
      status: 409,
      code: 'PlanMovedOn',
      revision: 1,
    })
    const changed = await ada.ok(api.planReview, { ...at(), body: { ...earlier, revision: 1 } })
    expect(changed).toMatchObject({ startsAt: '2026-03-05T08:00:00.000Z', revision: 2 })
    expect(changed.agenda).toEqual(first.agenda)
    expect((await ada.ok(readRoom, at())).state.startsAt).toBe('2026-03-05T08:00:00.000Z')
  })

  test('at the same moment by two planners ends in one plan', async () => {
    const answers = await Promise.all(
      ['08', '09', '10', '11'].map((hour) =>
        ada.raw(api.planReview, {
          ...at(),
          body: { ...plan, startsAt: `2026-03-05T${hour}:00:00Z` },
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    expect((await ada.ok(api.listOrderDraws, at())).items).toHaveLength(1)
    expect((await ada.ok(api.readReview, at())).revision).toBe(1)
  })

  test('names facilitators of the organisation, two different ones', async () => {
    const me = await personOf(ada)
    const named = (facilitator: string, coFacilitator: string | null) =>
      ada.refused(api.planReview, { ...at(), body: { ...plan, facilitator, coFacilitator } })
    expect(await named(newId(), null)).toMatchObject({ status: 404, code: 'PersonNotFound' })
    expect(await named(me, me)).toMatchObject({ status: 422, code: 'SameFacilitatorTwice' })
    expect(await ada.refused(api.readReview, at())).toMatchObject({ code: 'ReviewNotFound' })
  })

  test('is for those who work for all and for the facilitators who are named', async () => {
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    const lead = await scenario.person(ada, 'delivery-lead', ['otters'])
    const body = { ...plan, facilitator: await personOf(engineer) }
    expect(await engineer.refused(api.planReview, { ...at(), body })).toMatchObject({ status: 403 })
    await ada.ok(api.planReview, { ...at(), body })
    const moved = { ...body, place: 'Garden', revision: 1 }
    expect(await lead.refused(api.planReview, { ...at(), body: moved })).toMatchObject({
      status: 403,
      code: 'NotAllowed',
    })
    expect((await engineer.ok(api.planReview, { ...at(), body: moved })).place).toBe('Garden')
    const { items } = await ada.ok(listAuditEntries)
    expect(items.slice(0, 2).map(({ action }) => action)).toEqual([
      'review.changed',
      'review.planned',
    ])
  })

  test('is found in no other organisation, nor for a cycle that is none', async () => {
    await planned(ada, cycle)
    const stranger = await scenario.token(await scenario.organisation('Elsewhere'), 'full')
    const params = { organisation: ada.organisation, cycle }
    expect(await stranger.refused(api.readReview, { params })).toMatchObject({ status: 404 })
    expect(await ada.refused(api.readReview, at('1999-01'))).toMatchObject({
      code: 'CycleNotFound',
    })
    expect(await ada.refused(api.readReview, at(before))).toMatchObject({ code: 'ReviewNotFound' })
  })
})

test('reviews are listed by cycle, the newest first, page by page', async () => {
  await planned(ada, before)
  await planned(ada, cycle)
  const first = await ada.ok(api.listReviews, { query: { limit: 1 } })
  expect(first.items).toMatchObject([{ cycle: { key: cycle }, teams: 3, score: null }])
  const second = await ada.ok(api.listReviews, { query: { limit: 1, cursor: first.next ?? '' } })
  expect(second.items.map((review) => review.cycle.key)).toEqual([before])
  expect(second.next).toBeNull()
  expect(await ada.refused(api.listReviews, { query: { cursor: 'x' } })).toMatchObject({
    code: 'InvalidInput',
  })
})

test('without a mail server nothing is sent, and nothing is said to be', async () => {
  await planned(ada, cycle)
  for (const endpoint of [api.sendInvitation, api.sendPreRead]) {
    expect(await ada.ok(endpoint, { ...at(), body: {} })).toMatchObject({ mailIsSetUp: false })
  }
  expect((await ada.ok(api.readReview, at())).preReadSentAt).toBeNull()
  expect((await ada.ok(listMailMessages)).items).toEqual([])
})

test('the pre-read of the running cycle knows a report of every team', async () => {
  await planned(ada, cycle)
  const { teams } = await ada.ok(api.readPreRead, at())
  expect(teams.map(({ reportState }) => reportState)).toEqual(['draft', 'draft', 'draft'])
})

describe('arranging the agenda', () => {
  test('changes order, titles, minutes and who is absent', async () => {
    const review = await planned(ada, cycle)
    const [opening, ...others] = sent(review)
    if (!opening) throw new Error('An agenda without an opening')
    const items = [
      ...others.map((item) =>
        item.team === 'otters' ? { ...item, absent: true, minutes: 20 } : item,
      ),
      { ...opening, title: 'Farewell' },
      { id: newId(), kind: 'other' as const, title: 'Cake', team: null, minutes: 5, absent: false },
    ]
    const arranged = await ada.ok(api.arrangeAgenda, { ...at(), body: { items, revision: 1 } })
    expect(sent(arranged)).toEqual(items)
    expect(arranged).toMatchObject({ revision: 2, orderMode: 'draw', plannedMinutes: 45 })
    expect((await ada.ok(readRoom, at())).agenda).toEqual(arranged.agenda)
    const again = await ada.ok(api.arrangeAgenda, { ...at(), body: { items, revision: 1 } })
    expect(again).toEqual(arranged)
    const other = { items: items.slice(1), revision: 1 }
    expect(await ada.refused(api.arrangeAgenda, { ...at(), body: other })).toMatchObject({
      code: 'PlanMovedOn',
      revision: 2,
    })
  })

  test('with the teams in another order is an order by hand, and logged', async () => {
    const review = await planned(ada, cycle)
    const items = sent(review).reverse()
    const arranged = await ada.ok(api.arrangeAgenda, { ...at(), body: { items, revision: 1 } })
    expect(arranged.orderMode).toBe('hand')
    const [last] = (await ada.ok(api.listOrderDraws, at())).items
    expect(last).toMatchObject({ mode: 'hand', order: teamsOf(arranged), by: 'Ada Admin' })
  })

  test('refuses what does not fit together', async () => {
    const review = await planned(ada, cycle)
    const items = sent(review)
    const refused = async (changed: typeof items) => {
      const body = { items: changed, revision: 1 }
      const { status, code, fault } = await ada.refused(api.arrangeAgenda, { ...at(), body })
      return [status, code, fault]
    }
    const [first] = items
    if (!first) throw new Error('An agenda without items')
    expect(await refused([...items, first])).toEqual([422, 'AgendaNotFit', 'item-twice'])
    const absent = items.map((item) => ({ ...item, absent: true }))
    expect((await refused(absent))[2]).toBe('absent-without-team')
    const unknown = items.map((item) => (item.team ? { ...item, team: 'nobody' } : item))
    expect((await refused(unknown))[1]).toBe('TeamNotFound')
    expect((await refused([]))[0]).toBe(400)
    expect(await ada.ok(api.readReview, at())).toEqual(review)
  })

  test('in a live review leaves the items that were on where they are', async () => {
    const review = await planned(ada, cycle)
    await ada.ok(takeSeat, { ...at(), body: {} })
    await ada.ok(startReview, { ...at(), body: {} })
    const [opening, notices, team, ...coming] = sent(review)
    if (!opening || !notices || !team) throw new Error('An agenda that is too short')
    scenario.clock.set('2026-03-04T09:02:00Z')
    await ada.ok(moveReview, { ...at(), body: { from: opening.id, to: 'next' } })
    const arrange = (items: ReturnType<typeof sent>) =>
      ({ ...at(), body: { items, revision: 1 } }) as const
    for (const items of [
      [notices, opening, team, ...coming],
      [opening, team, ...coming],
    ]) {
      expect(await ada.refused(api.arrangeAgenda, arrange(items))).toMatchObject({
        fault: 'item-was-on',
      })
    }
    const items = [opening, { ...notices, minutes: 9 }, ...coming, team]
    const arranged = await ada.ok(api.arrangeAgenda, arrange(items))
    expect(sent(arranged)).toEqual(items)
    const order = { mode: 'draw' as const, revision: 2 }
    expect(await ada.refused(api.orderTeams, { ...at(), body: order })).toMatchObject({
      status: 409,
      code: 'ReviewIsLive',
    })
  })
})

describe('ordering the teams', () => {
  const order = (mode: 'draw' | 'rota' | 'hand', revision: number, key = cycle, by?: string[]) =>
    ada.ok(api.orderTeams, { ...at(key), body: { mode, revision, order: by } })

  test('by a fair draw keeps its seed, the weights before and after, and the order', async () => {
    await planned(ada, cycle)
    const { review, draw } = await order('draw', 1)
    expect(draw).toMatchObject({ mode: 'draw', order: teamsOf(review), by: 'Ada Admin' })
    expect(draw.seed).not.toBe('')
    expect(draw.weightsBefore).toEqual({ badgers: 1, herons: 1, otters: 1 })
    const [first = '', ...others] = draw.order
    expect(draw.weightsAfter[first]).toBe(0)
    for (const other of others) expect(draw.weightsAfter[other]).toBe(1.5)
    const { items } = await ada.ok(api.listOrderDraws, at())
    expect(items[0]).toEqual(draw)
    expect(items).toHaveLength(2)
  })

  test('draws with the weights that the last draw of the review before left', async () => {
    await planned(ada, before)
    const { draw: last } = await order('draw', 1, before)
    await planned(ada, cycle)
    const { items } = await ada.ok(api.listOrderDraws, at())
    expect(items[0]?.weightsBefore).toEqual(last.weightsAfter)
    expect(items[0]?.order[0]).not.toBe(last.order[0])
    const { draw } = await order('draw', 1)
    expect(draw.weightsBefore).toEqual(last.weightsAfter)
  })

  test('lets an absent team keep its weight and its place at the end', async () => {
    const review = await planned(ada, cycle)
    const items = sent(review).map((item) => ({ ...item, absent: item.team === 'herons' }))
    await ada.ok(api.arrangeAgenda, { ...at(), body: { items, revision: 1 } })
    const { draw } = await order('draw', 2)
    expect(draw.weightsAfter.herons).toBe(1)
    expect(draw.order.at(-1)).toBe('herons')
  })

  test('by the rota goes on from the review before', async () => {
    await planned(ada, before)
    await order('hand', 1, before, ['herons', 'otters', 'badgers'])
    await planned(ada, cycle)
    const { review } = await order('rota', 1)
    expect([review.orderMode, ...teamsOf(review)]).toEqual(['rota', 'otters', 'badgers', 'herons'])
  })

  test('by hand takes every team once', async () => {
    await planned(ada, cycle)
    const teams = ['herons', 'otters', 'badgers']
    const { review } = await order('hand', 1, cycle, teams)
    expect(teamsOf(review)).toEqual(teams)
    for (const wrong of [undefined, ['herons'], [...teams, 'herons'], [...teams, 'nobody']]) {
      const body = { mode: 'hand' as const, order: wrong, revision: 2 }
      expect(await ada.refused(api.orderTeams, { ...at(), body })).toMatchObject({
        status: 422,
        code: 'OrderNotFit',
      })
    }
    const stale = { mode: 'draw' as const, revision: 1 }
    expect(await ada.refused(api.orderTeams, { ...at(), body: stale })).toMatchObject({
      code: 'PlanMovedOn',
    })
  })

  test('knows no team that is archived when a review is planned', async () => {
    await ada.ok(changeTeam, { params: { team: 'herons' }, body: { archived: true } })
    expect(teamsOf(await planned(ada, cycle)).sort()).toEqual(['badgers', 'otters'])
  })
})
