import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '#domain/instant.ts'
import { listCycles } from '#features/cycles/api.ts'
import { pushMeasurements } from '#features/measurements/api.ts'
import { createTeam, createWorkload } from '#features/teams/api.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import { actionsNeedingOwnerOrDate } from './actions-needing-owner-or-date.ts'
import { openActionsOf } from './actions-of-teams.ts'
import * as api from './api.ts'
import { finishedActionsSince } from './finished-actions-since.ts'
import { openAction } from './open-action.ts'
import { withdrawAction } from './withdraw-action.ts'

let scenario: Scenario
let ada: Caller
let ctx: Ctx

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Effective')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
  ctx = await inside()
})
afterAll(() => scenario.close())

async function inside(): Promise<Ctx> {
  const { installation } = scenario.server
  const found = await installation.db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name', 'time_zone as timeZone', 'currency'])
    .where('slug', '=', ada.organisation)
    .executeTakeFirstOrThrow()
  return {
    installation,
    db: installation.db,
    organisation: found.id,
    organisationInForce: found,
    actor: { kind: 'system', name: 'The room' },
    now: instant(scenario.clock.now()),
    requestId: 'test',
  }
}

const currentKey = async () => (await ada.ok(listCycles, {})).current

/** The review of the running cycle, closed at this moment. */
async function reviewHeld(): Promise<string> {
  const id = newId()
  const now = instant(scenario.clock.now())
  await ctx.db
    .insertInto('review')
    .values({
      organisation_id: ctx.organisation,
      id,
      cycle_key: await currentKey(),
      state: 'closed',
      starts_at: now,
      booked_minutes: 90,
      facilitator_id: null,
      co_facilitator_id: null,
      started_at: now,
      closed_at: now,
      pre_read_sent_at: null,
    })
    .execute()
  return id
}

async function measuredNow(value: number, place: { metric: string; workload?: string }) {
  const cycle = await currentKey()
  const measurements = [{ team: 'otters', ...place, cycle, reading: { value } }]
  await ada.ok(pushMeasurements, { body: { measurements } })
}

/** A value in each of the coming cycles, the last one's cycle running in the end. */
async function cyclesWith(values: readonly number[], place: { metric: string; workload?: string }) {
  for (const [index, value] of values.entries()) {
    if (index > 0) scenario.clock.advanceDays(14)
    await measuredNow(value, place)
  }
}

const metric = 'ops.lead_time_h'
const quiet = [9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5]
const at = ({ id }: { id: string }) => ({ params: { action: id } })
const read = (action: { id: string }) => ada.ok(api.readAction, at(action))

async function added(more: object = {}) {
  return ada.ok(api.addAction, {
    body: { id: newId(), text: 'Cache the catalogue', team: 'otters', metric, ...more },
  })
}

async function done(action: { id: string }) {
  const { revision } = await read(action)
  return ada.ok(api.moveAction, { ...at(action), body: { revision, state: 'done' } })
}

const judge = (action: { id: string }, answer: 'helped' | 'no-change' | 'too-early', note = '') =>
  ada.ok(api.judgeActionEffect, { ...at(action), body: { id: newId(), answer, note } })
const due = async () =>
  (await ada.ok(api.listActions, { query: { effectDue: 'true' } })).items.map(({ id }) => id)

describe('the age of an action', () => {
  test('is counted in reviews, as is how many it was carried through', async () => {
    const before = await added()
    const id = newId()
    scenario.clock.advanceDays(0.5)
    const reviewId = await reviewHeld()
    await openAction(ctx, { ...captured(id), reviewId })
    scenario.clock.advanceDays(14)
    const cycle = await currentKey()
    await reviewHeld()
    expect(await read(before)).toMatchObject({ ageInReviews: 2, carried: 2 })
    expect(await read({ id })).toMatchObject({ ageInReviews: 2, carried: 1 })
    expect((await read({ id })).source).toMatchObject({ kind: 'review' })
    expect((await read({ id })).source).not.toMatchObject({ cycle })
    await done(before)
    scenario.clock.advanceDays(14)
    await reviewHeld()
    expect(await read(before)).toMatchObject({ ageInReviews: 2, carried: 2 })
  })
})

const captured = (id: string) => ({
  id,
  text: 'Captured',
  kind: 'investigation' as const,
  teamId: null,
  ownerId: null,
  dueOn: null,
  reviewId: null,
  metricId: null,
  pillar: null,
})

describe('what other slices ask for', () => {
  test('a capture opens once, and is withdrawn while nobody changed it', async () => {
    const id = newId()
    await openAction(ctx, captured(id))
    await openAction(ctx, { ...captured(id), text: 'Sent again' })
    expect(await read({ id })).toMatchObject({ text: 'Captured', openedBy: 'The room' })
    await withdrawAction(ctx, id)
    expect(await ada.refused(api.readAction, at({ id }))).toMatchObject({ status: 404 })
    const kept = await added()
    await done(kept)
    await expect(withdrawAction(ctx, kept.id)).rejects.toMatchObject({ code: 'ActionChanged' })
    await expect(withdrawAction(ctx, id)).rejects.toMatchObject({ code: 'ActionNotFound' })
  })

  test('the open actions of teams, with their team', async () => {
    const [open, finished] = [await added({ dueOn: '2026-03-01' }), await added()]
    await done(finished)
    const team = await ctx.db
      .selectFrom('team')
      .select('id')
      .where('organisation_id', '=', ctx.organisation)
      .executeTakeFirstOrThrow()
    const actions = await openActionsOf(ctx, [team.id])
    expect(actions).toMatchObject([{ id: open.id, teamId: team.id, overdue: true }])
    expect(await openActionsOf(ctx, [])).toEqual([])
  })

  test('what a review leaves without a team, a person or a day', async () => {
    const reviewId = await reviewHeld()
    const [lacking, finished] = [newId(), newId()]
    await openAction(ctx, { ...captured(lacking), reviewId })
    await openAction(ctx, { ...captured(finished), reviewId })
    await done({ id: finished })
    await added()
    expect(await actionsNeedingOwnerOrDate(ctx, reviewId)).toMatchObject([
      { id: lacking, lacks: ['team', 'owner', 'due'] },
    ])
  })

  test('what was finished since', async () => {
    const early = await added()
    await done(early)
    const since = instant(scenario.clock.now())
    scenario.clock.advanceDays(1)
    const late = await added()
    await done(late)
    expect(await finishedActionsSince(ctx, since)).toEqual([
      {
        id: late.id,
        text: 'Cache the catalogue',
        teamId: expect.any(String),
        metricId: expect.any(String),
        doneAt: scenario.clock.now(),
      },
    ])
  })
})

describe('the effect of an action', () => {
  test('is asked for two reviews after it was done, until the team has said', async () => {
    const action = await done(await added())
    expect(action.effect).toEqual({ state: 'waiting', answer: null })
    for (const days of [1, 14]) {
      expect(await due()).toEqual([])
      scenario.clock.advanceDays(days)
      await reviewHeld()
    }
    expect(await due()).toEqual([action.id])
    expect((await read(action)).effect.state).toBe('due')
    scenario.clock.advanceDays(1)
    await judge(action, 'too-early', 'One cycle says little.')
    expect([await due(), (await read(action)).effect.state]).toEqual([[], 'waiting'])
    scenario.clock.advanceDays(14)
    await reviewHeld()
    expect([await due(), (await read(action)).effect.state]).toEqual([[action.id], 'due'])
    scenario.clock.advanceDays(1)
    const { effect, answers } = await judge(action, 'helped')
    expect(effect).toEqual({ state: 'answered', answer: 'helped' })
    expect(answers.map(({ answer, by }) => [answer, by])).toEqual([
      ['too-early', 'Ada Admin'],
      ['helped', 'Ada Admin'],
    ])
    expect(await due()).toEqual([])
  })

  test('is said once for one answer, however often it is sent', async () => {
    const action = await done(await added())
    const answer = { ...at(action), body: { id: newId(), answer: 'helped' as const } }
    await ada.ok(api.judgeActionEffect, answer)
    expect((await ada.ok(api.judgeActionEffect, answer)).answers).toHaveLength(1)
  })

  test('shows what the metric did before and after', async () => {
    const action = await added()
    await cyclesWith([...quiet, 30], { metric })
    const doneIn = await currentKey()
    await done(action)
    scenario.clock.advanceDays(14)
    await cyclesWith([6, 7, 7, 99], { metric })
    const effect = await ada.ok(api.readActionEffect, at(action))
    expect(effect).toMatchObject({ doneIn, metric: { key: metric } })
    expect(effect.charts).toHaveLength(1)
    // The running cycle, with 99 so far, is neither over nor reviewed.
    expect(effect.charts[0]).toMatchObject({
      workload: null,
      before: { count: 10, median: 10, mean: 10 },
      after: { count: 3, median: 7 },
      variation: 'improving',
      phrase: { code: 'below-range', values: { reviews: 3, effect: 'better' } },
    })
    const [chart] = effect.charts
    expect(chart?.newSignals.map((place) => chart.signals[place]?.rule)).toContain('point')
    expect(chart?.points.find(({ cycle }) => cycle === doneIn)).toBeDefined()
    await reviewHeld()
    const reviewed = await ada.ok(api.readActionEffect, at(action))
    expect(reviewed.charts[0]?.after.count).toBe(4)
  })

  test('is that of each workload where only workloads are measured', async () => {
    await ada.ok(createWorkload, { params: { team: 'otters' }, body: { name: 'Shop' } })
    await ada.ok(createWorkload, { params: { team: 'otters' }, body: { name: 'Basket' } })
    const action = await added()
    await measuredNow(9, { metric, workload: 'shop' })
    await measuredNow(8, { metric, workload: 'basket' })
    await done(action)
    const { charts } = await ada.ok(api.readActionEffect, at(action))
    expect(charts.map(({ workload }) => workload?.slug)).toEqual(['basket', 'shop'])
    expect(charts[0]).toMatchObject({ after: { count: 0, median: null }, phrase: null })
  })

  test('has nothing to show before it is done, or without a metric or a team', async () => {
    const unfinished = await added()
    const bare = await done(await added({ metric: null }))
    const noTeam = await done(await added({ team: null }))
    for (const action of [unfinished, bare, noTeam]) {
      const refusals = [
        await ada.refused(api.readActionEffect, at(action)),
        await ada.refused(api.judgeActionEffect, {
          ...at(action),
          body: { id: newId(), answer: 'helped' },
        }),
      ]
      expect(refusals.map(({ status, code }) => [status, code])).toEqual([
        [409, 'NoEffectToJudge'],
        [409, 'NoEffectToJudge'],
      ])
    }
  })

  test('of something done years ago is the metric’s own chart', async () => {
    const action = await done(await added())
    scenario.clock.advanceDays(14 * 110)
    expect(await ada.refused(api.readActionEffect, at(action))).toMatchObject({
      code: 'NoEffectToJudge',
    })
  })
})
