import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Output } from '#api/endpoint.ts'
import { changeTeam, createTeam } from '#features/teams/api.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller
let pipeline: Caller

beforeAll(async () => {
  scenario = await openScenario({ now: '2026-03-04T09:00:00Z' })
})
beforeEach(async () => {
  ada = await scenario.organisation('Measured')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
  await ada.ok(createTeam, { body: { name: 'Badgers' } })
  pipeline = await scenario.token(ada, 'push')
})
afterAll(() => scenario.close())

type Sent = { metric: string; reading: object; [more: string]: unknown }

function push(caller: Caller, ...measurements: Sent[]) {
  const body = { measurements: measurements.map((one) => ({ team: 'otters', ...one })) } as never
  return caller.ok(api.pushMeasurements, { body })
}

function pushRefused(caller: Caller, ...measurements: Sent[]) {
  const body = { measurements: measurements.map((one) => ({ team: 'otters', ...one })) } as never
  return caller.refused(api.pushMeasurements, { body })
}

function stored(metric: string): Promise<Output<typeof api.listMeasurements>> {
  return ada.ok(api.listMeasurements, { params: { team: 'otters', metric } })
}

/** A day of the cycle that started on 2 March 2026. */
function day(number: number) {
  const date = (value: number) => `2026-03-${String(value).padStart(2, '0')}T00:00:00Z`
  return { at: date(number), until: date(number + 1) }
}

describe('what does not fit', () => {
  const refusedRows = async (...measurements: Sent[]) => {
    const refusal = await pushRefused(pipeline, ...measurements)
    expect(refusal).toMatchObject({ status: 422, code: 'UnfitMeasurements' })
    return refusal.rows as { row: number; field: string; message: string }[]
  }

  test('is named row by row, and nothing of the batch is stored', async () => {
    const rows = await refusedRows(
      { metric: 'ops.deploys', ...day(2), reading: { value: 3 } },
      { metric: 'ops.deploys', ...day(2), reading: { value: 3.5 } },
      { metric: 'no.such_metric', ...day(2), reading: { value: 3 } },
      { metric: 'ops.deploys', workload: 'nowhere', ...day(2), reading: { value: 3 } },
      { metric: 'sec.posture_pct', ...day(2), reading: { value: 101 } },
      { metric: 'sec.posture_pct', ...day(2), reading: { value: -1 } },
      { metric: 'rel.error_rate_pct', ...day(2), reading: { numerator: 3, denominator: -1 } },
      { metric: 'ops.deploys', reading: { value: 3 } },
      { metric: 'ops.deploys', cycle: '2026-05', ...day(2), reading: { value: 3 } },
    )
    expect(rows.map(({ row, field }) => [row, field])).toEqual([
      [2, 'value'],
      [3, 'metric'],
      [4, 'workload'],
      [5, 'value'],
      [6, 'value'],
      [7, 'denominator'],
      [8, 'at'],
      [9, 'cycle'],
    ])
    expect((await stored('ops.deploys')).items).toEqual([])
  })

  test('names the first fifty rows at most', async () => {
    const bad = { metric: 'ops.deploys', ...day(2), reading: { value: 0.5 } }
    expect(await refusedRows(...Array.from({ length: 60 }, () => bad))).toHaveLength(50)
  })

  test('is a span that ends before it starts, lies ahead, long ago or outlasts a cycle', async () => {
    const at = (from: string, until?: string) => ({
      metric: 'ops.deploys',
      at: from,
      ...(until === undefined ? {} : { until }),
      reading: { value: 1 },
    })
    const rows = await refusedRows(
      at('2026-03-03T00:00:00Z', '2026-03-02T00:00:00Z'),
      at('2026-03-05T10:00:00Z'),
      at('2026-03-03T00:00:00Z', '2026-03-06T00:00:00Z'),
      at('2015-01-01T00:00:00Z'),
      at('9999-12-31T23:59:59Z'),
      at('0000-01-01T00:00:00Z'),
      at('2026-01-05T00:00:00Z', '2026-01-20T00:00:00Z'),
    )
    expect(rows.map(({ row, field }) => [row, field])).toEqual([
      [1, 'until'],
      [2, 'at'],
      [3, 'until'],
      [4, 'at'],
      [5, 'at'],
      [6, 'at'],
      [7, 'until'],
    ])
  })

  test('is a number so large that nothing could be added to it', async () => {
    const of = (reading: object, metric = 'ops.lead_time_h') => ({ metric, ...day(2), reading })
    const rows = await refusedRows(
      of({ value: 1.7e308 }),
      of({ value: 1e101 }),
      of({ numerator: 1e90, denominator: 1e-90 }, 'cost.per_1k_txn'),
    )
    expect(rows.map(({ field }) => field)).toEqual(['value', 'value', 'value'])
  })

  test('is a cycle that does not exist or has not started', async () => {
    const of = (cycle: string) => ({ metric: 'ops.deploys', cycle, reading: { value: 1 } })
    const rows = await refusedRows(of('2026-99'), of('2026-20'), of('0000-01'), of('9999-01'))
    expect(rows.map(({ field }) => field)).toEqual(['cycle', 'cycle', 'cycle', 'cycle'])
  })

  test('is a team that is not there, and one that is archived', async () => {
    const one = { metric: 'ops.deploys', ...day(2), reading: { value: 1 } }
    expect(await pushRefused(pipeline, { ...one, team: 'nobody' })).toMatchObject({
      status: 404,
      code: 'TeamNotFound',
    })
    await ada.ok(changeTeam, { params: { team: 'badgers' }, body: { archived: true } })
    expect(await refusedRows({ ...one, team: 'badgers' })).toMatchObject([{ field: 'team' }])
  })

  test('is text that a database cannot keep, and what the contract does not know', async () => {
    const bodies = [
      { measurements: [] },
      { measurements: [{ team: 'otters', metric: 'ops.deploys', reading: { value: 'x' } }] },
      {
        measurements: [{ team: 'otters', metric: 'ops.deploys', at: 'now', reading: { value: 1 } }],
      },
      {
        measurements: [
          { team: 'otters', metric: 'ops.deploys', ...day(2), reading: { missing: 'a\0b' } },
        ],
      },
      { measurements: Array.from({ length: 5001 }, () => ({})) },
    ]
    for (const body of bodies) {
      expect((await pipeline.raw(api.pushMeasurements, { body })).status).toBe(400)
    }
    const endless = { measurements: [], more: 'x'.repeat(5 * 1024 * 1024) }
    expect((await pipeline.raw(api.pushMeasurements, { body: endless })).status).toBe(413)
  })
})

describe('who may push', () => {
  const one = { metric: 'ops.deploys', ...day(2), reading: { value: 1 } }

  test('a token that is held to a team pushes for that team alone', async () => {
    const held = await scenario.token(ada, 'push', 'otters')
    await push(held, one)
    const refusal = await pushRefused(held, one, { ...one, team: 'badgers' })
    expect(refusal).toMatchObject({ status: 403, code: 'NotAllowed' })
    expect(
      (
        await ada.ok(api.listMeasurements, {
          params: { team: 'badgers', metric: 'ops.deploys' },
        })
      ).items,
    ).toEqual([])
  })

  test('people push for their teams, and a full token for those of its person', async () => {
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    await push(engineer, one)
    expect((await pushRefused(engineer, { ...one, team: 'badgers' })).code).toBe('NotAllowed')
    const full = await scenario.token(engineer, 'full')
    await push(full, one)
    expect((await pushRefused(full, { ...one, team: 'badgers' })).code).toBe('NotAllowed')
  })

  test('readers, sponsors, strangers and other organisations do not', async () => {
    const reader = await scenario.token(ada, 'read')
    const sponsor = await scenario.person(ada, 'sponsor')
    expect(await pushRefused(reader, one)).toMatchObject({ status: 403, code: 'NotAllowed' })
    expect((await pushRefused(sponsor, one)).status).toBe(403)
    expect((await pushRefused(scenario.nobody, one)).status).toBeGreaterThanOrEqual(401)
    const other = await scenario.organisation('Other')
    const foreign = await scenario.token(other, 'full')
    const refusal = await foreign.refused(api.pushMeasurements, {
      params: { organisation: ada.organisation },
      body: { measurements: [{ team: 'otters', ...one }] },
    })
    expect(refusal).toMatchObject({ status: 404, code: 'OrganisationNotFound' })
    expect((await stored('ops.deploys')).items).toEqual([])
  })
})
