import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Output } from '#api/endpoint.ts'
import { listAuditEntries } from '#features/audit/api.ts'
import { createTeam, createWorkload } from '#features/teams/api.ts'
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

function stored(metric: string, query = {}): Promise<Output<typeof api.listMeasurements>> {
  return ada.ok(api.listMeasurements, { params: { team: 'otters', metric }, query })
}

async function latest(metric: string) {
  const chart = await ada.ok(api.readChart, { params: { team: 'otters', metric } })
  return chart.points.at(-1)
}

/** A day of the cycle that started on 2 March 2026. */
function day(number: number) {
  const date = (value: number) => `2026-03-${String(value).padStart(2, '0')}T00:00:00Z`
  return { at: date(number), until: date(number + 1) }
}

describe('what is pushed', () => {
  test('is stored as it came, with its origin and who sent it', async () => {
    const answer = await push(pipeline, {
      metric: 'ops.deploys',
      at: '2026-03-03T10:00:00+01:00',
      reading: { value: 3 },
    })
    expect(answer).toEqual({ stored: 1, unchanged: 0 })
    expect((await stored('ops.deploys')).items).toEqual([
      {
        at: '2026-03-03T09:00:00.000Z',
        until: '2026-03-03T09:00:00.000Z',
        reading: { state: 'measured', value: 3, numerator: null, denominator: null },
        origin: 'token',
        source: 'push token',
        recordedAt: '2026-03-04T09:00:00.000Z',
      },
    ])
  })

  test('is rolled up to one point of the cycle, anew with each batch', async () => {
    await push(
      pipeline,
      { metric: 'ops.deploys', ...day(2), reading: { value: 3 } },
      { metric: 'ops.deploys', ...day(3), reading: { value: 4 } },
    )
    expect(await latest('ops.deploys')).toMatchObject({ parts: 2, reading: { value: 7 } })
    await push(pipeline, { metric: 'ops.deploys', ...day(3), reading: { value: 5 } })
    expect(await latest('ops.deploys')).toMatchObject({ parts: 2, reading: { value: 8 } })
  })

  test('again as it was changes nothing and is counted as unchanged', async () => {
    const one = { metric: 'ops.deploys', ...day(2), reading: { value: 3 } }
    const other = { metric: 'ops.deploys', ...day(3), reading: { missing: 'holiday' } }
    await push(pipeline, one, other)
    expect(await push(pipeline, one, other)).toEqual({ stored: 0, unchanged: 2 })
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'measurements' } })
    expect(items).toHaveLength(1)
  })

  test('twice in one batch stands as it came last', async () => {
    await push(
      pipeline,
      { metric: 'ops.deploys', ...day(2), reading: { value: 3 } },
      { metric: 'ops.deploys', ...day(2), reading: { value: 9 } },
    )
    expect((await stored('ops.deploys')).items).toMatchObject([{ reading: { value: 9 } }])
  })

  test('of several workloads makes a series for each of them', async () => {
    await ada.ok(createWorkload, { params: { team: 'otters' }, body: { name: 'Checkout' } })
    await push(
      pipeline,
      { metric: 'ops.deploys', ...day(2), reading: { value: 3 } },
      { metric: 'ops.deploys', workload: 'checkout', ...day(2), reading: { value: 1 } },
    )
    expect((await stored('ops.deploys', { workload: 'checkout' })).items).toMatchObject([
      { reading: { value: 1 } },
    ])
    const chart = await ada.ok(api.readChart, { params: { team: 'otters', metric: 'ops.deploys' } })
    expect(chart.workloads).toEqual([{ slug: 'checkout', name: 'Checkout' }])
    expect(chart.points.at(-1)).toMatchObject({ reading: { value: 3 } })
  })

  test('is in the audit log as one entry that says how much', async () => {
    await push(
      pipeline,
      { metric: 'ops.deploys', ...day(2), reading: { value: 3 } },
      { metric: 'ops.prod_issues', team: 'badgers', ...day(3), reading: { value: 4 } },
    )
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'measurements' } })
    expect(items).toMatchObject([
      {
        action: 'measurements.stored',
        actor: { kind: 'token', name: 'push token' },
        after: {
          stored: 2,
          series: 2,
          teams: ['badgers', 'otters'],
          from: '2026-03-02T00:00:00.000Z',
          until: '2026-03-04T00:00:00.000Z',
        },
      },
    ])
  })

  test('by a person is recorded as an import', async () => {
    await push(ada, { metric: 'ops.deploys', ...day(2), reading: { value: 3 } })
    expect((await stored('ops.deploys')).items).toMatchObject([
      { origin: 'import', source: 'Ada Admin' },
    ])
  })

  test('is listed newest first, page by page, without gaps or repeats', async () => {
    const days = [2, 3, 4].map((number) => ({
      metric: 'ops.deploys',
      ...day(number),
      reading: { value: number },
    }))
    scenario.clock.advanceDays(10)
    await push(pipeline, ...days)
    scenario.clock.advanceDays(-10)
    const values: unknown[] = []
    let cursor: string | undefined
    do {
      const part = await stored('ops.deploys', { limit: 1, cursor })
      values.push(...part.items.map(({ reading }) => 'value' in reading && reading.value))
      cursor = part.next ?? undefined
    } while (cursor)
    expect(values).toEqual([4, 3, 2])
  })
})

describe('a ratio', () => {
  test('of a cycle is the sum of its numerators over the sum of its denominators', async () => {
    await push(
      pipeline,
      { metric: 'rel.error_rate_pct', ...day(2), reading: { numerator: 1, denominator: 10 } },
      { metric: 'rel.error_rate_pct', ...day(3), reading: { numerator: 1, denominator: 190 } },
    )
    expect(await latest('rel.error_rate_pct')).toMatchObject({
      reading: { value: 1, numerator: 2, denominator: 200 },
    })
  })

  test('of a part of a cycle needs both, of a whole cycle the quotient will do', async () => {
    const metric = 'rel.error_rate_pct'
    const refusal = await pushRefused(pipeline, { metric, ...day(2), reading: { value: 3 } })
    expect(refusal).toMatchObject({ rows: [{ row: 1, field: 'numerator' }] })
    await push(pipeline, { metric, cycle: '2026-05', reading: { value: 3 } })
    expect(await latest(metric)).toMatchObject({ reading: { value: 3 } })
  })
})

describe('a failure', () => {
  test('stored in the place of a value never shows the old value again', async () => {
    await push(pipeline, { metric: 'ops.deploys', cycle: '2026-05', reading: { value: 3 } })
    await latest('ops.deploys')
    await push(pipeline, {
      metric: 'ops.deploys',
      cycle: '2026-05',
      reading: { missing: 'no data' },
    })
    expect(await latest('ops.deploys')).toMatchObject({
      reading: { state: 'missing', reason: 'no data' },
    })
  })
})

describe('money', () => {
  const total = (value: number, currency?: string) => ({
    metric: 'cost.total',
    ...day(2),
    reading: currency === undefined ? { value } : { value, currency },
  })

  test('keeps the currency of its first measurement', async () => {
    await push(pipeline, total(10, 'USD'))
    const refusal = await pushRefused(pipeline, total(11, 'EUR'))
    expect(refusal).toMatchObject({
      code: 'UnfitMeasurements',
      rows: [{ row: 1, field: 'currency', message: 'This series is measured in USD: send USD.' }],
    })
    const chart = await ada.ok(api.readChart, { params: { team: 'otters', metric: 'cost.total' } })
    expect(chart.currency).toBe('USD')
  })

  test('without a currency is in that of the organisation', async () => {
    await push(pipeline, total(10))
    expect((await pushRefused(pipeline, total(11, 'USD'))).status).toBe(422)
    await push(pipeline, total(11, 'EUR'))
  })

  test('in two currencies in one batch is refused by row', async () => {
    const second = { ...total(5, 'EUR'), ...day(3) }
    const refusal = await pushRefused(pipeline, total(10, 'USD'), second)
    expect(refusal).toMatchObject({ rows: [{ row: 2, field: 'currency' }] })
    expect((await stored('cost.total')).items).toEqual([])
  })

  test('in two currencies at once leaves one of them', async () => {
    const answers = await Promise.all([
      pipeline.raw(api.pushMeasurements, {
        body: { measurements: [{ team: 'otters', ...total(1, 'USD') }] },
      }),
      pipeline.raw(api.pushMeasurements, {
        body: { measurements: [{ team: 'otters', ...total(1, 'EUR') }] },
      }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422])
  })

  test('is what money metrics measure, and no others', async () => {
    const refusal = await pushRefused(pipeline, {
      metric: 'ops.deploys',
      ...day(2),
      reading: { value: 1, currency: 'EUR' },
    })
    expect(refusal).toMatchObject({ rows: [{ row: 1, field: 'currency' }] })
  })
})

test('a retry with the same Idempotency-Key gets the first answer', async () => {
  const body = {
    measurements: [{ team: 'otters', metric: 'ops.deploys', ...day(2), reading: { value: 1 } }],
  }
  const key = { 'idempotency-key': 'build-17' }
  const first = await pipeline.raw(api.pushMeasurements, { body }, key)
  const second = await pipeline.raw(api.pushMeasurements, { body }, key)
  expect([first.text, second.text]).toEqual([first.text, '{"stored":1,"unchanged":0}'])
})
