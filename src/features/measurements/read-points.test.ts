import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Cycle } from '#domain/cycle.ts'
import { instantFromEpochMs } from '#domain/instant.ts'
import type { OrganisationId } from '#domain/organisation.ts'
import { changeCycleCalendar } from '#features/cycles/api.ts'
import { recentCycles } from '#features/cycles/read-cycles.ts'
import { createTeam } from '#features/teams/api.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'
import { findOrCreateOneSeries, findOrCreateSeries } from './find-or-create-series.ts'
import { readPoints } from './read-points.ts'
import { seriesOfTeams, typedReadings } from './read-series.ts'
import { type MeasurementEntry, storeMeasurements } from './store-measurements.ts'

let scenario: Scenario
let ada: Caller
let ctx: Ctx

beforeAll(async () => {
  scenario = await openScenario({ now: '2026-03-04T09:00:00Z' })
})
beforeEach(async () => {
  ada = await scenario.organisation('Pointed')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
  ctx = await jobCtx(ada)
})
afterAll(() => scenario.close())

/** As a job has it: the pool, and the system as the actor. */
async function jobCtx(caller: Caller): Promise<Ctx> {
  const { installation } = scenario.server
  const row = await installation.db
    .selectFrom('organisation')
    .selectAll()
    .where('slug', '=', caller.organisation)
    .executeTakeFirstOrThrow()
  const { slug, name, currency } = row
  return {
    installation,
    db: installation.db,
    organisation: row.id as OrganisationId,
    organisationInForce: { slug, name, timeZone: row.time_zone, currency },
    actor: { kind: 'system', name: 'Prometheus' },
    now: installation.clock(),
    requestId: 'test',
  }
}

async function seriesOf(key: string): Promise<string> {
  const team = await teamBySlug(ctx, 'otters')
  const { metricId } = await metricByKey(ctx, key)
  const place = { teamId: team.id, workloadId: null, metricId }
  return (await findOrCreateOneSeries(ctx, place)).id
}

function store(...entries: (Partial<MeasurementEntry> & Pick<MeasurementEntry, 'seriesId'>)[]) {
  return ctx.db.transaction().execute((db) =>
    storeMeasurements(
      { ...ctx, db },
      entries.map((entry) => ({
        at: instantFromEpochMs(Date.UTC(2026, 2, 2)),
        until: instantFromEpochMs(Date.UTC(2026, 2, 3)),
        origin: 'connection',
        reading: measured(1),
        sourceId: null,
        sourceName: 'Prometheus',
        ...entry,
      })),
    ),
  )
}

function measured(value: number) {
  return { state: 'measured', value, numerator: null, denominator: null } as const
}

async function cyclesUpToNow(count: number): Promise<Cycle[]> {
  return recentCycles(ctx, '2026-05', count)
}

async function pointsOf(seriesId: string, count = 1) {
  const points = await readPoints(ctx, {
    seriesIds: [seriesId],
    cycles: await cyclesUpToNow(count),
  })
  return (points.get(seriesId) ?? []).map(({ cycleKey, point }) => ({ cycleKey, ...point }))
}

describe('points', () => {
  test('are there for each cycle that is asked for, oldest first, measured or not', async () => {
    const seriesId = await seriesOf('ops.deploys')
    await store({ seriesId })
    expect(await pointsOf(seriesId, 3)).toEqual([
      { cycleKey: '2026-03', reading: missing, origin: null, parts: 0, note: null },
      { cycleKey: '2026-04', reading: missing, origin: null, parts: 0, note: null },
      { cycleKey: '2026-05', reading: measured(1), origin: 'connection', parts: 1, note: null },
    ])
    expect(await pointsOf(seriesId, 3)).toHaveLength(3)
  })

  test('of nothing are nothing', async () => {
    expect(await readPoints(ctx, { seriesIds: [], cycles: await cyclesUpToNow(2) })).toEqual(
      new Map(),
    )
    expect(await readPoints(ctx, { seriesIds: ['x'], cycles: [] })).toEqual(new Map([['x', []]]))
  })

  test('say a failed collection, never the value before it', async () => {
    const seriesId = await seriesOf('ops.deploys')
    await store({ seriesId, reading: measured(7) })
    expect(await pointsOf(seriesId)).toMatchObject([{ reading: measured(7) }])
    await store({ seriesId, reading: { state: 'failed', reason: 'timeout' } })
    expect(await pointsOf(seriesId)).toMatchObject([
      { reading: { state: 'failed', reason: 'timeout' } },
    ])
  })

  test('put what was typed before what a connection collected', async () => {
    const seriesId = await seriesOf('ops.deploys')
    await store({ seriesId, reading: measured(7) })
    await ada.ok(api.enterValues, {
      params: { team: 'otters', cycle: '2026-05' },
      body: { values: [{ metric: 'ops.deploys', reading: { value: 3 } }] },
    })
    await store({ seriesId, reading: measured(8) })
    expect(await pointsOf(seriesId)).toMatchObject([{ origin: 'manual', reading: measured(3) }])
    const [cycle] = await cyclesUpToNow(1)
    const typed = cycle && (await typedReadings(ctx, [seriesId], cycle))
    expect(typed).toEqual(new Map([[seriesId, measured(3)]]))
  })

  test('of a percentile keep the highest and say so', async () => {
    const seriesId = await seriesOf('perf.p95_ms')
    await store(
      { seriesId, reading: measured(120) },
      {
        seriesId,
        at: instantFromEpochMs(Date.UTC(2026, 2, 3)),
        until: instantFromEpochMs(Date.UTC(2026, 2, 4)),
        reading: measured(90),
      },
    )
    expect(await pointsOf(seriesId)).toMatchObject([
      { reading: measured(120), note: 'highest-of-percentiles' },
    ])
  })

  test('move with the borders of cycles when the calendar changes', async () => {
    const seriesId = await seriesOf('ops.deploys')
    const tomorrow = instantFromEpochMs(Date.UTC(2026, 2, 5, 3))
    await store({ seriesId }, { seriesId, at: tomorrow, until: tomorrow, reading: measured(5) })
    expect(await pointsOf(seriesId)).toMatchObject([{ parts: 2, reading: measured(6) }])
    const calendar = { anchorOn: '2026-03-05', lengthDays: 7, startsAtTime: '00:00' }
    await ada.ok(changeCycleCalendar, { body: { ...calendar, timeZone: 'Europe/Dublin' } })
    const points = await readPoints(ctx, {
      seriesIds: [seriesId],
      cycles: await recentCycles(ctx, '2026-06', 2),
    })
    expect(points.get(seriesId)).toMatchObject([
      { cycleKey: '2026-05', point: { reading: measured(1) } },
      { cycleKey: '2026-06', point: { reading: measured(5) } },
    ])
  })
})

const missing = { state: 'missing', reason: '' }

describe('at the same time', () => {
  test('two who store for a series and many who read it lose nothing', async () => {
    const seriesId = await seriesOf('ops.deploys')
    const hours = Array.from({ length: 40 }, (_, hour) =>
      instantFromEpochMs(Date.UTC(2026, 2, 2, hour)),
    )
    const storeHours = async (minute: number) => {
      for (const hour of hours) {
        const at = instantFromEpochMs(Date.parse(hour) + minute * 60_000)
        await store({ seriesId, at, until: at })
      }
    }
    let isStoring = true
    const readAlong = async () => {
      let before = 0
      while (isStoring) {
        const [point] = await pointsOf(seriesId)
        expect(point?.parts).toBeGreaterThanOrEqual(before)
        before = point?.parts ?? 0
      }
    }
    const reading = [readAlong(), readAlong(), readAlong()]
    await Promise.all([storeHours(0), storeHours(30)])
    isStoring = false
    await Promise.all(reading)
    expect(await pointsOf(seriesId)).toMatchObject([{ parts: 80, reading: measured(80) }])
  })

  test('nobody who reads waits for somebody who stores', async () => {
    const seriesId = await seriesOf('ops.deploys')
    await store({ seriesId })
    const now = instantFromEpochMs(Date.UTC(2026, 2, 4))
    await ctx.db.transaction().execute(async (db) => {
      const more = {
        seriesId,
        at: now,
        until: now,
        reading: measured(2),
        origin: 'connection',
      } as const
      await storeMeasurements({ ...ctx, db }, [
        { ...more, sourceId: null, sourceName: 'Prometheus' },
      ])
      expect(await pointsOf(seriesId)).toMatchObject([{ reading: measured(1) }])
    })
    expect(await pointsOf(seriesId)).toMatchObject([{ reading: measured(3) }])
  })

  test('all who look for the same series find one', async () => {
    const team = await teamBySlug(ctx, 'otters')
    const { metricId } = await metricByKey(ctx, 'ops.pages')
    const place = { teamId: team.id, workloadId: null, metricId }
    const found = await Promise.all(
      Array.from({ length: 12 }, () => findOrCreateSeries(ctx, [place, place])),
    )
    expect(new Set(found.flatMap((one) => [...one.values()].map(({ id }) => id))).size).toBe(1)
    expect(await seriesOfTeams(ctx, [team.id])).toHaveLength(1)
  })

  test('two batches that cross do not stop each other', async () => {
    const pipeline = await scenario.token(ada, 'push')
    const metrics = ['ops.deploys', 'ops.pages', 'ops.prod_issues', 'sec.threats_open']
    const batch = (round: number) => {
      const rows = metrics.flatMap((metric) =>
        ['2026-03', '2026-04', '2026-05'].map((cycle) => ({
          team: 'otters',
          metric,
          cycle,
          reading: { value: round },
        })),
      )
      return round % 2 === 0 ? rows : rows.toReversed()
    }
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, round) =>
        pipeline.raw(api.pushMeasurements, { body: { measurements: batch(round) } }),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  })
})
