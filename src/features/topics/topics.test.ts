import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAuditEntries } from '#features/audit/api.ts'
import { planReview } from '#features/reviews/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { newId } from '#platform/new-id.ts'
import { ctxOf } from '#testing/ctx-of.ts'
import { cyclesUpToNow } from '#testing/reporting.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'
import { parkTopic } from './park-topic.ts'
import { parkedTopics } from './parked-topics.ts'
import { promotedTopics } from './promoted-topics.ts'
import { withdrawTopic } from './withdraw-topic.ts'

let scenario: Scenario
let ada: Caller
let otter: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Talking')
  for (const name of ['Otters', 'Badgers', 'Wolves']) await ada.ok(createTeam, { body: { name } })
  otter = await scenario.person(ada, 'engineer', ['otters'])
})
afterAll(() => scenario.close())

const say = (by: Caller, text: string, team: string | null = null, id = newId()) =>
  by.ok(api.mentionTopic, { body: { id, text, team } })
const on = (topic: { id: string }) => ({ params: { topic: topic.id } })
const put = (topic: { id: string }) => ({ ...on(topic), body: {} })
const texts = async (show: 'open' | 'promoted' | 'ended' | 'all' = 'open') =>
  (await ada.ok(api.listTopics, { query: { show } })).items.map(({ text }) => text)
const actions = async () =>
  (await ada.ok(listAuditEntries, { query: { subject: 'topic' } })).items.map((row) => row.action)

/** Said in the review of a cycle, as the room does it. */
async function sayInReview(cycle: string, text: string, team: string, id = newId()) {
  const ctx = await ctxOf(scenario, ada)
  const { db, organisation } = ctx
  const find = () =>
    db
      .selectFrom('review')
      .select('id')
      .where('organisation_id', '=', organisation)
      .where('cycle_key', '=', cycle)
      .executeTakeFirst()
  if (!(await find())) {
    const plan = { startsAt: '2026-03-11T10:00:00Z', facilitator: null, coFacilitator: null }
    await ada.ok(planReview, { params: { cycle }, body: { ...plan, revision: 0 } })
  }
  const review = await find()
  const { id: teamId } = await db
    .selectFrom('team')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('slug', '=', team)
    .executeTakeFirstOrThrow()
  return db
    .transaction()
    .execute((transaction) =>
      parkTopic(
        { ...ctx, db: transaction },
        { id, text, teamId, reviewId: review?.id ?? null, metricId: null },
      ),
    )
}

describe('a topic', () => {
  test('said again is the same one and counts, without case and spaces', async () => {
    const first = await say(otter, 'Flaky end-to-end tests', 'otters')
    const again = await say(ada, ' flaky END-to-end  tests', 'badgers')
    expect(again).toMatchObject({
      id: first.id,
      text: 'Flaky end-to-end tests',
      mentions: 2,
      teams: [{ name: 'Badgers' }, { name: 'Otters' }],
      reviews: [],
      recurring: false,
      since: '2026-03-04T09:00:00.000Z',
    })
    expect(await say(ada, 'Flaky end-to-end tests', 'badgers')).toMatchObject({ mentions: 2 })
    scenario.clock.advanceDays(1)
    expect(await say(ada, 'Flaky end-to-end tests', 'wolves')).toMatchObject({
      mentions: 3,
      recurring: true,
      lastAt: '2026-03-05T09:00:00.000Z',
    })
  })

  test('without a team counts once for each person and day', async () => {
    await say(ada, 'Naming')
    expect(await say(ada, 'Naming')).toMatchObject({ mentions: 1 })
    expect(await say(otter, 'Naming')).toMatchObject({ mentions: 2, teams: [] })
  })

  test('sent twice under one id, or by two at once, counts once', async () => {
    const id = newId()
    const answers = await Promise.all([1, 2].map(() => say(otter, 'Same', 'otters', id)))
    expect(new Set(answers.map((topic) => topic.id)).size).toBe(1)
    expect((await ada.ok(api.readTopic, on(answers[0] ?? { id }))).said).toHaveLength(1)
    const topics = await Promise.all([say(otter, 'At once'), say(ada, 'AT ONCE')])
    expect(new Set(topics.map((topic) => topic.id)).size).toBe(1)
    expect((await actions()).sort()).toEqual(['topic.mentioned', 'topic.parked', 'topic.parked'])
  })

  test('recurs in its third review, and tells in which it came up', async () => {
    const cycles = await cyclesUpToNow(ada, 3)
    for (const cycle of cycles) await sayInReview(cycle, 'Slow builds', 'otters')
    await sayInReview(cycles[0] ?? '', 'slow builds', 'otters')
    const [topic] = await parkedTopics(await ctxOf(scenario, ada))
    expect(topic).toMatchObject({ mentions: 3, reviews: cycles, recurring: true })
  })

  test('is taken back by who said it, and goes when nobody else did', async () => {
    const mine = newId()
    const topic = await say(otter, 'Too soon', 'otters', mine)
    await say(ada, 'Too soon', 'badgers')
    const stranger = await scenario.person(ada, 'engineer', ['badgers'])
    const back = { params: { mention: mine } }
    expect(await stranger.refused(api.takeBackMention, back)).toMatchObject({ status: 403 })
    await otter.ok(api.takeBackMention, back)
    const { said } = await ada.ok(api.readTopic, on(topic))
    expect(said).toMatchObject([{ team: { slug: 'badgers' }, by: 'Ada Admin' }])
    expect(await otter.refused(api.takeBackMention, back)).toMatchObject({
      status: 404,
      code: 'MentionNotFound',
    })
    await ada.ok(api.takeBackMention, { params: { mention: said[0]?.id ?? '' } })
    expect(await ada.refused(api.readTopic, on(topic))).toMatchObject({ code: 'TopicNotFound' })
  })

  test('is promoted to the portfolio, discussed with an outcome, and opened again', async () => {
    const topic = await say(otter, 'One secret store')
    await ada.ok(api.promoteTopic, put(topic))
    expect(await ada.ok(api.promoteTopic, put(topic))).toMatchObject({
      state: 'promoted',
      promotedBy: 'Ada Admin',
    })
    expect(await promotedTopics(await ctxOf(scenario, ada))).toHaveLength(1)
    const end = { as: 'discussed' as const, outcome: 'We take the vault' }
    const ended = await ada.ok(api.endTopic, { ...on(topic), body: end })
    expect(ended).toMatchObject({ state: 'discussed', outcome: 'We take the vault' })
    expect([await texts(), await texts('ended')]).toEqual([[], ['One secret store']])
    expect(await ada.refused(api.promoteTopic, put(topic))).toMatchObject({
      status: 409,
      code: 'TopicIsEnded',
    })
    expect(await ada.ok(api.reopenTopic, on(topic))).toMatchObject({ state: 'promoted' })
    expect(await ada.ok(api.parkTopicAgain, on(topic))).toMatchObject({ state: 'parked' })
    expect(await actions()).toEqual([
      'topic.parked-again',
      'topic.reopened',
      'topic.ended',
      'topic.promoted',
      'topic.parked',
    ])
  })

  test('that was over comes back when it is said again, until that is taken back', async () => {
    const topic = await say(otter, 'Cold starts')
    const end = { as: 'closed' as const, outcome: 'Not ours' }
    await ada.ok(api.endTopic, { ...on(topic), body: end })
    scenario.clock.advanceDays(1)
    const id = newId()
    expect(await say(otter, 'cold starts', 'otters', id)).toMatchObject({ state: 'parked' })
    const ctx = await ctxOf(scenario, ada)
    await ctx.db.transaction().execute((db) => withdrawTopic({ ...ctx, db }, { id }))
    expect(await ada.ok(api.readTopic, on(topic))).toMatchObject({
      state: 'closed',
      outcome: 'Not ours',
      mentions: 1,
    })
  })

  test('is worded better, but not as another one', async () => {
    const topic = await say(otter, 'Falky tests')
    const other = await say(otter, 'Flaky tests')
    const change = { text: 'flakyTESTS' }
    expect(await ada.refused(api.changeTopic, { ...on(topic), body: change })).toMatchObject({
      status: 409,
      code: 'TopicTextTaken',
      topic: other.id,
    })
    const body = { text: 'Falky  Tests!', metric: 'ops.deploys' }
    expect(await ada.ok(api.changeTopic, { ...on(topic), body })).toMatchObject({
      text: 'Falky  Tests!',
      metric: { key: 'ops.deploys' },
    })
  })

  test('goes with its organisation, tech shares and merges and all', async () => {
    const topic = await say(otter, 'One', 'otters')
    const other = await say(otter, 'Two', 'otters')
    await ada.ok(api.mergeTopic, { ...on(other), body: { into: topic.id } })
    const share = { id: newId(), title: 'Show', topic: topic.id }
    await otter.ok(api.proposeTechShare, {
      body: { ...share, host: { kind: 'team', slug: 'otters' } },
    })
    await ada.ok(api.showInterest, { params: { share: share.id }, body: {} })
    const { db } = scenario.server.installation
    await db.deleteFrom('organisation').where('slug', '=', ada.organisation).execute()
    const left = await db.selectFrom('topic').select('id').where('id', '=', topic.id).execute()
    expect(left).toEqual([])
  })

  test('stands in a list page by page, the most often mentioned first', async () => {
    await say(otter, 'Once')
    for (const team of ['otters', 'badgers']) await say(ada, 'Twice', team)
    await say(otter, 'Once more')
    const first = await ada.ok(api.listTopics, { query: { limit: 2 } })
    const rest = await ada.ok(api.listTopics, { query: { cursor: first.next ?? '' } })
    expect([...first.items, ...rest.items].map(({ text }) => text)).toEqual([
      'Twice',
      'Once more',
      'Once',
    ])
    const found = await ada.ok(api.listTopics, { query: { search: 'more' } })
    expect(found.items.map(({ text }) => text)).toEqual(['Once more'])
    expect(await ada.refused(api.listTopics, { query: { cursor: 'x' } })).toMatchObject({
      status: 400,
    })
  })
})

describe('a merge', () => {
  const merge = (one: { id: string }, into: { id: string }) =>
    ada.ok(api.mergeTopic, { ...on(one), body: { into: into.id } })

  test('counts both as one, points on, and is undone with what each was', async () => {
    const ci = await say(otter, 'CI is slow', 'otters')
    const builds = await say(ada, 'Slow builds', 'badgers')
    expect(await merge(ci, builds)).toMatchObject({ id: builds.id, mentions: 2 })
    expect(await merge(ci, builds)).toMatchObject({ id: builds.id, mentions: 2 })
    expect(await texts()).toEqual(['Slow builds'])
    expect(await ada.ok(api.readTopic, on(ci))).toMatchObject({
      mergedInto: { id: builds.id, text: 'Slow builds' },
      mentions: 1,
    })
    expect(await say(ada, 'ci is slow', 'wolves')).toMatchObject({ id: builds.id, mentions: 3 })
    const { said, merged } = await ada.ok(api.readTopic, on(builds))
    expect(said.map(({ text }) => text).sort()).toEqual(['CI is slow', 'CI is slow', 'Slow builds'])
    expect(merged).toEqual([{ id: ci.id, text: 'CI is slow' }])
    expect(await ada.ok(api.undoMerge, on(ci))).toMatchObject({ mentions: 2, mergedInto: null })
    expect(await ada.ok(api.readTopic, on(builds))).toMatchObject({ mentions: 1, merged: [] })
  })

  test('of merged topics takes them along, and gives them back one by one', async () => {
    const [one, two, three] = [
      await say(ada, 'One', 'otters'),
      await say(ada, 'Two', 'badgers'),
      await say(ada, 'Three', 'wolves'),
    ]
    await merge(one, two)
    expect(await merge(two, three)).toMatchObject({ id: three.id, mentions: 3 })
    expect(await ada.ok(api.readTopic, on(one))).toMatchObject({ mergedInto: { text: 'Three' } })
    expect(await ada.ok(api.undoMerge, on(two))).toMatchObject({ mentions: 2 })
    expect(await ada.ok(api.readTopic, on(one))).toMatchObject({ mergedInto: { text: 'Two' } })
    expect(await ada.ok(api.undoMerge, on(one))).toMatchObject({ mentions: 1 })
  })

  test('is refused with itself, in a circle, of what is merged, and into what is over', async () => {
    const [one, two, three] = [
      await say(ada, 'One'),
      await say(ada, 'Two'),
      await say(ada, 'Three'),
    ]
    await merge(one, two)
    await ada.ok(api.endTopic, { ...on(three), body: { as: 'closed', outcome: 'Done' } })
    const refused = (from: { id: string }, into: string) =>
      ada.refused(api.mergeTopic, { ...on(from), body: { into } })
    const refusals = [
      await refused(two, two.id),
      await refused(two, one.id),
      await refused(one, three.id),
      await refused(two, three.id),
      await refused(two, newId()),
      await ada.refused(api.promoteTopic, put(one)),
    ]
    expect(refusals.map(({ status, code }) => `${status} ${code}`)).toEqual([
      '422 SameTopic',
      '422 SameTopic',
      '409 TopicIsMerged',
      '409 TopicIsEnded',
      '404 TopicNotFound',
      '409 TopicIsMerged',
    ])
  })
})

describe('who may', () => {
  test('park: everybody, in the name of their own teams', async () => {
    const sponsor = await scenario.person(ada, 'sponsor')
    const reader = await scenario.token(ada, 'read')
    const body = { id: newId(), text: 'Mine', team: 'badgers' }
    for (const caller of [otter, sponsor, reader]) {
      expect(await caller.refused(api.mentionTopic, { body })).toMatchObject({
        status: 403,
        code: 'NotAllowed',
      })
    }
    expect(await texts('all')).toEqual([])
  })

  test('decide what becomes of topics: architects and administrators', async () => {
    const topic = await say(otter, 'Ours', 'otters')
    const other = await say(otter, 'Another')
    const end = { as: 'closed' as const, outcome: 'No' }
    const callers = [
      otter,
      await scenario.person(ada, 'sponsor'),
      await scenario.token(ada, 'read'),
    ]
    for (const caller of callers) {
      const refusals = [
        await caller.refused(api.changeTopic, { ...on(topic), body: { text: 'Theirs' } }),
        await caller.refused(api.promoteTopic, put(topic)),
        await caller.refused(api.parkTopicAgain, on(topic)),
        await caller.refused(api.endTopic, { ...on(topic), body: end }),
        await caller.refused(api.reopenTopic, on(topic)),
        await caller.refused(api.mergeTopic, { ...on(topic), body: { into: other.id } }),
        await caller.refused(api.undoMerge, on(topic)),
      ]
      expect(new Set(refusals.map(({ status }) => status))).toEqual(new Set([403]))
    }
    const architect = await scenario.person(ada, 'architect')
    await architect.ok(api.promoteTopic, put(topic))
  })

  test('another organisation’s topics cannot be reached', async () => {
    const topic = await say(otter, 'Ours')
    const other = await scenario.organisation('Foreign')
    const there = await say(other, 'Theirs')
    const params = { organisation: 'foreign', topic: topic.id }
    expect(await otter.refused(api.readTopic, { params })).toMatchObject({
      status: 404,
      code: 'OrganisationNotFound',
    })
    const refusals = [
      await ada.refused(api.promoteTopic, { params, body: {} }),
      await other.refused(api.mergeTopic, { ...on(there), body: { into: topic.id } }),
    ]
    expect(refusals.map(({ code }) => code)).toEqual(['TopicNotFound', 'TopicNotFound'])
    expect(await texts()).toEqual(['Ours'])
  })
})
