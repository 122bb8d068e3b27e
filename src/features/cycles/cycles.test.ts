import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '#domain/instant.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'
import { ensureCycles } from './ensure-cycles.ts'
import { cycleByKey, recentCycles } from './read-cycles.ts'
import type { CycleCtx } from './store.ts'

let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Rhythm')
})
afterAll(() => scenario.close())

const weekly = {
  anchorOn: '2026-03-11',
  lengthDays: 7,
  startsAtTime: '09:00',
  timeZone: 'Europe/Dublin',
}

async function insideOf(caller: Caller): Promise<CycleCtx> {
  const { db } = scenario.server.installation
  const { id } = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', caller.organisation)
    .executeTakeFirstOrThrow()
  return { db, organisation: id, now: instant(scenario.clock.now()) }
}

describe('a new organisation', () => {
  test('has fortnightly cycles from this week’s Monday on, in its time zone', async () => {
    const { current, items } = await ada.ok(api.listCycles, { query: { count: 2 } })
    expect(current).toBe('2026-05')
    expect(items.map(({ key, startsOn, endsOn }) => [key, startsOn, endsOn])).toEqual([
      ['2026-06', '2026-03-16', '2026-03-29'],
      ['2026-05', '2026-03-02', '2026-03-15'],
      ['2026-04', '2026-02-16', '2026-03-01'],
    ])
    expect(await ada.ok(api.readCycleCalendar)).toEqual({
      anchorOn: '2026-03-02',
      lengthDays: 14,
      startsAtTime: '00:00',
      timeZone: 'Europe/Dublin',
    })
  })

  test('founded late on a Sunday in UTC is already in Monday’s week where it lives', async () => {
    scenario.clock.set('2026-06-07T23:30:00Z')
    const late = await scenario.organisation('Late')
    expect(await late.ok(api.readCycleCalendar)).toMatchObject({ anchorOn: '2026-06-08' })
  })

  test('keeps local midnight when the clocks change, in spring and in autumn', async () => {
    scenario.clock.set('2026-04-01T09:00:00Z')
    const spring = await ada.ok(api.listCycles, { query: { count: 2 } })
    expect(spring.items.map((cycle) => cycle.starts)).toEqual([
      '2026-04-12T23:00:00.000Z',
      '2026-03-29T23:00:00.000Z',
      '2026-03-16T00:00:00.000Z',
    ])
    scenario.clock.set('2026-11-01T09:00:00Z')
    const autumn = await ada.ok(api.listCycles, { query: { count: 1 } })
    expect(autumn.items).toMatchObject([
      { starts: '2026-11-09T00:00:00.000Z' },
      { starts: '2026-10-26T00:00:00.000Z' },
    ])
  })

  test('lists two years of cycles, newest first and without gaps', async () => {
    const { items } = await ada.ok(api.listCycles, { query: { count: 104 } })
    expect(items).toHaveLength(105)
    items.slice(1).forEach((cycle, index) => {
      expect(cycle.ends).toBe(items[index]?.starts)
    })
  })

  test('refuses a count that is no count', async () => {
    for (const count of ['0', '105', 'many']) {
      const answer = await ada.raw(api.listCycles, { query: { count } })
      expect(answer.status).toBe(400)
    }
  })
})

describe('cycles', () => {
  test('are found by key before anybody asked for their time', async () => {
    const ctx = await insideOf(ada)
    const cycle = await cycleByKey(ctx, '2019-26')
    expect(cycle).toMatchObject({ key: '2019-26', startsOn: '2019-12-30' })
    expect(await cycleByKey(ctx, '2019-26')).toEqual(cycle)
  })

  test('that lie beyond ten years, or that no year has, are not found', async () => {
    const ctx = await insideOf(ada)
    for (const key of ['2015-01', '2029-01', '2025-27', '2025-00', '0000-01', '9999-01']) {
      await expect(cycleByKey(ctx, key)).rejects.toMatchObject({ code: 'CycleNotFound' })
    }
    await expect(ensureCycles(ctx, instant('1999-01-01T00:00:00Z'), ctx.now)).rejects.toMatchObject(
      { code: 'CycleNotFound' },
    )
  })

  test('are written once, however many ask at once', async () => {
    const ctx = await insideOf(ada)
    const from = instant('2024-01-01T00:00:00Z')
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        ensureCycles(ctx, from, instant(`2026-0${(index % 3) + 1}-20T00:00:00Z`)),
      ),
    )
    for (const cycles of answers) {
      expect(cycles[0]?.startsOn).toBe('2023-12-25')
      expect(new Set(cycles.map((cycle) => cycle.key)).size).toBe(cycles.length)
      cycles.slice(1).forEach((cycle, index) => {
        expect(cycle.starts).toBe(cycles[index]?.ends)
      })
    }
  })

  test('up to one of them come oldest first and reach back as far as asked', async () => {
    const ctx = await insideOf(ada)
    const cycles = await recentCycles(ctx, '2026-03', 30)
    expect(cycles).toHaveLength(30)
    expect(cycles.at(-1)?.key).toBe('2026-03')
    expect(await recentCycles(ctx, '2026-03', 30)).toEqual(cycles)
    const all = await recentCycles(ctx, '2016-20', 500)
    expect(all.length).toBeGreaterThan(2)
    expect(all.length).toBeLessThan(30)
  })
})

describe('changing the calendar', () => {
  test('cuts the running cycle at the anchor and leaves those that began', async () => {
    const before = await ada.ok(api.listCycles, { query: { count: 5 } })
    expect(await ada.ok(api.changeCycleCalendar, { body: weekly })).toEqual(weekly)
    const after = await ada.ok(api.listCycles, { query: { count: 5 } })
    expect(after.items.slice(2)).toEqual(before.items.slice(2))
    expect(after.items.slice(0, 2)).toMatchObject([
      { key: '2026-06', starts: '2026-03-11T09:00:00.000Z', endsOn: '2026-03-17' },
      { key: '2026-05', starts: '2026-03-02T00:00:00.000Z', ends: '2026-03-11T09:00:00.000Z' },
    ])
    scenario.clock.set('2026-03-19T12:00:00Z')
    const later = await ada.ok(api.listCycles, { query: { count: 3 } })
    expect(later.items.map((cycle) => cycle.key)).toEqual([
      '2026-08',
      '2026-07',
      '2026-06',
      '2026-05',
    ])
  })

  test('a second change before the first applies takes its place', async () => {
    await ada.ok(api.listCycles)
    await ada.ok(api.changeCycleCalendar, { body: weekly })
    const later = { ...weekly, anchorOn: '2026-03-20', lengthDays: 21 }
    await ada.ok(api.changeCycleCalendar, { body: later })
    const { items } = await ada.ok(api.listCycles, { query: { count: 1 } })
    expect(items.map(({ key, startsOn, endsOn }) => [key, startsOn, endsOn])).toEqual([
      ['2026-06', '2026-03-16', '2026-03-19'],
      ['2026-05', '2026-03-02', '2026-03-15'],
    ])
    expect(await ada.ok(api.readCycleCalendar)).toEqual(later)
  })

  test('refuses an anchor that does not lie ahead', async () => {
    for (const anchorOn of ['2026-03-04', '2026-03-01', '2020-01-01', '0001-01-01']) {
      const refusal = await ada.refused(api.changeCycleCalendar, { body: { ...weekly, anchorOn } })
      expect(refusal).toMatchObject({ status: 422, code: 'AnchorInThePast' })
    }
  })

  test('refuses to cut a cycle on the day on which it began', async () => {
    scenario.clock.set('2026-03-16T02:00:00Z')
    const body = { ...weekly, anchorOn: '2026-03-16' }
    const refusal = await ada.refused(api.changeCycleCalendar, { body })
    expect(refusal).toMatchObject({ status: 422, code: 'AnchorInThePast', running: '2026-06' })
  })

  test('to a later hour of the next start prolongs the running cycle by those hours', async () => {
    await ada.ok(api.listCycles)
    const body = { ...weekly, anchorOn: '2026-03-16', lengthDays: 14 }
    await ada.ok(api.changeCycleCalendar, { body })
    const { items } = await ada.ok(api.listCycles, { query: { count: 1 } })
    expect(items).toMatchObject([
      { key: '2026-06', starts: '2026-03-16T09:00:00.000Z' },
      { key: '2026-05', ends: '2026-03-16T09:00:00.000Z', endsOn: '2026-03-15' },
    ])
  })

  test('refuses what is no calendar', async () => {
    const faults = [
      { anchorOn: '2026-02-30' },
      { lengthDays: 6 },
      { lengthDays: 93 },
      { lengthDays: 7.5 },
      { startsAtTime: '24:00' },
      { timeZone: 'Mars/Olympus' },
    ]
    for (const fault of faults) {
      const refusal = await ada.refused(api.changeCycleCalendar, { body: { ...weekly, ...fault } })
      expect(refusal).toMatchObject({ status: 400, code: 'InvalidInput' })
    }
    const oversized = { ...weekly, timeZone: 'x'.repeat(300_000) }
    const answer = await ada.raw(api.changeCycleCalendar, { body: oversized })
    expect(answer.status).toBe(413)
  })

  test('is for administrators and architects', async () => {
    const architect = await scenario.person(ada, 'architect')
    await architect.ok(api.changeCycleCalendar, { body: weekly })
    const callers = [
      await scenario.person(ada, 'principal-engineer'),
      await scenario.person(ada, 'sponsor'),
      await scenario.token(ada, 'read'),
    ]
    for (const caller of callers) {
      const refusal = await caller.refused(api.changeCycleCalendar, { body: weekly })
      expect(refusal).toMatchObject({ status: 403, code: 'NotAllowed' })
    }
  })

  test('does not reach another organisation', async () => {
    const other = await scenario.organisation('Other')
    const foreign = await scenario.token(other, 'full')
    const refusal = await foreign.refused(api.changeCycleCalendar, {
      params: { organisation: ada.organisation },
      body: weekly,
    })
    expect(refusal).toMatchObject({ status: 404, code: 'OrganisationNotFound' })
    expect(await ada.ok(api.readCycleCalendar)).toMatchObject({ lengthDays: 14 })
  })

  test('and many readers at once still leave cycles that tile', async () => {
    const ctx = await insideOf(ada)
    await Promise.all([
      ada.ok(api.changeCycleCalendar, { body: weekly }),
      ...Array.from({ length: 6 }, (_, index) => recentCycles(ctx, `2026-0${index + 1}`, 20)),
    ])
    const [from, to] = [instant('2025-06-01T00:00:00Z'), instant('2026-07-01T00:00:00Z')]
    const cycles = await ensureCycles(ctx, from, to)
    expect(cycles.find((cycle) => cycle.startsOn === '2026-03-11')).toBeDefined()
    cycles.slice(1).forEach((cycle, index) => {
      expect(cycle.starts).toBe(cycles[index]?.ends)
    })
  })
})
