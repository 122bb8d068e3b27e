import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAuditEntries } from '#features/audit/api.ts'
import { listMeasurements, readChart } from '#features/measurements/api.ts'
import { OutboundFailure } from '#platform/outbound.ts'
import type { Caller } from '#testing/scenario.ts'
import {
  connectionOf,
  deploysOf,
  gone,
  noSeries,
  openSourceScenario,
  type SourceScenario,
  success,
  value,
} from '#testing/source-scenario.ts'
import * as api from './api.ts'

let source: SourceScenario
let ada: Caller
let connection: string

beforeAll(async () => {
  source = await openSourceScenario()
})
beforeEach(async () => {
  ada = await source.organisation()
  connection = await connectionOf(ada)
})
// Turns are taken for all organisations: the next test wants only its own.
afterEach(() => ada.raw(api.removeConnection, { params: { connection } }))
afterAll(() => source.scenario.close())

const errorRate = {
  metric: 'rel.error_rate_pct',
  query: { expression: 'errors', denominator: 'requests' },
}

function add(different: object = {}) {
  const body = { ...deploysOf('otters'), ...different }
  return ada.ok(api.addQuery, { params: { connection }, body })
}

async function runs() {
  return (await ada.ok(api.listCollections, { params: { connection } })).items
}

async function measurements(metric = 'ops.deploys') {
  const { items } = await ada.ok(listMeasurements, {
    params: { team: 'otters', metric },
    query: {},
  })
  return items
}

async function point(metric = 'ops.deploys', fromEnd = 0) {
  const chart = await ada.ok(readChart, { params: { team: 'otters', metric } })
  return chart.points.at(-1 - fromEnd)
}

describe('a failure', () => {
  test('is stored as a fact of the cycle; the old value is not repeated', async () => {
    await add()
    await source.tick()
    source.respond = gone
    source.scenario.clock.set('2026-03-04T10:00:00Z')
    await source.tick()
    expect((await runs())[0]).toMatchObject({
      outcome: 'failed',
      errorClass: 'network',
      message: 'The host refuses the connection',
      value: null,
      calls: 1,
    })
    expect((await measurements())[0]?.reading).toEqual({
      state: 'failed',
      reason: 'The host refuses the connection',
    })
    expect((await point())?.reading).toMatchObject({ state: 'failed' })
    const failing = await ada.ok(api.readConnection, { params: { connection } })
    expect(failing).toMatchObject({ failingQueries: 1, queries: [{ last: { outcome: 'failed' } }] })
    source.respond = () => value('14')
    source.scenario.clock.set('2026-03-04T11:00:00Z')
    await source.tick()
    expect((await point())?.reading).toMatchObject({ value: 14 })
    expect((await ada.ok(api.listConnections)).items).toMatchObject([{ failingQueries: 0 }])
  })

  test('after the whole cycle was measured leaves that standing', async () => {
    await add()
    await source.tick()
    const partly = () => value('3', { warnings: ['store b is down'] })
    for (const answer of [gone, noSeries, partly]) {
      source.respond = answer
      await source.collect(connection, '2026-04')
      expect((await point('ops.deploys', 1))?.reading).toMatchObject({ value: 12 })
    }
    expect((await runs()).slice(0, 3)).toMatchObject([
      { cycle: '2026-04', outcome: 'measured', value: 3, complete: false },
      { cycle: '2026-04', outcome: 'no-data' },
      { cycle: '2026-04', outcome: 'failed' },
    ])
  })

  test('no data is missing with its reason, and never zero', async () => {
    await add()
    source.respond = noSeries
    await source.tick()
    expect((await runs())[0]).toMatchObject({ outcome: 'no-data', errorClass: null, value: null })
    expect((await measurements())[0]?.reading).toEqual({
      state: 'missing',
      reason: expect.stringMatching(/^No series matches/),
    })
  })

  test('a number that the metric cannot have is a failure of the query', async () => {
    await add()
    source.respond = () => value('11.97')
    await source.tick()
    expect((await runs())[0]).toMatchObject({ outcome: 'failed', errorClass: 'query' })
    expect((await point())?.reading).toMatchObject({ state: 'failed' })
  })

  test('whose words hold a character that cannot be stored is stored without it', async () => {
    await add()
    const error = { status: 'error', errorType: 'bad_data', error: 'at \u0000 here' }
    source.respond = () => ({ ...value('1'), status: 400, text: `${JSON.stringify(error)}\u0000` })
    await source.tick()
    source.respond = () => ({ ...value('1'), status: 400, text: JSON.stringify(error) })
    source.scenario.clock.set('2026-03-04T10:00:00Z')
    await source.tick()
    expect((await runs())[0]).toMatchObject({ outcome: 'failed', message: 'bad_data: at  here' })
  })

  test('of the source three times in a row spares the other queries the call', async () => {
    const metrics = [
      'ops.deploys',
      'ops.prod_issues',
      'rel.incidents',
      'ops.pages',
      'ops.lead_time_h',
    ]
    for (const metric of metrics) await add({ metric })
    source.respond = () => new OutboundFailure('timeout', 'No whole answer within 15 s')
    await source.tick()
    expect(source.asked).toHaveLength(3)
    const collected = await runs()
    expect(collected).toHaveLength(10)
    expect(collected.every(({ outcome }) => outcome === 'failed')).toBe(true)
    expect(collected[0]).toMatchObject({
      errorClass: 'timeout',
      message: 'Not asked, as others failed: No whole answer within 15 s',
      calls: 0,
    })
  })
})

test('a ratio keeps its parts', async () => {
  await add(errorRate)
  source.respond = (url) => value(url.searchParams.get('query') === 'errors' ? '3' : '1200')
  await source.tick()
  expect((await measurements('rel.error_rate_pct'))[0]?.reading).toEqual({
    state: 'measured',
    value: 0.25,
    numerator: 3,
    denominator: 1200,
  })
  const [run] = await runs()
  expect(run?.calls).toBe(2)
  expect(run?.request.split('\n')).toHaveLength(2)
})

test('steps are rolled up by the metric’s own rule', async () => {
  const query = { expression: 'lead_time', mode: 'range', stepSeconds: 86_400 }
  await add({ metric: 'ops.lead_time_h', query })
  const start = Date.parse('2026-03-02T23:59:59.999Z') / 1000
  const values = [4, 30, 6].map((hours, i) => [start + i * 86_400, String(hours)])
  source.respond = () => success({ resultType: 'matrix', result: [{ metric: {}, values }] })
  await source.collect(connection, '2026-05')
  expect((await measurements('ops.lead_time_h'))[0]).toMatchObject({
    at: '2026-03-02T00:00:00.000Z',
    until: '2026-03-16T00:00:00.000Z',
    reading: { value: 6 },
  })
})

test('money takes the organisation’s currency', async () => {
  await add({ metric: 'cost.total' })
  await source.tick()
  const chart = await ada.ok(readChart, { params: { team: 'otters', metric: 'cost.total' } })
  expect(chart.currency).toBe('EUR')
})

test('an answer with warnings is kept, and asked for again', async () => {
  await add()
  source.respond = () => {
    const data = { resultType: 'vector', result: [{ metric: {}, value: [1, '7'] }] }
    return success(data, { warnings: ['store b is down'] })
  }
  await source.tick()
  expect((await runs())[1]).toMatchObject({
    cycle: '2026-04',
    value: 7,
    complete: false,
    message: 'store b is down',
  })
  source.respond = () => value('12')
  source.scenario.clock.set('2026-03-04T18:00:00Z')
  await source.tick()
  expect((await point('ops.deploys', 1))?.reading).toMatchObject({ value: 12 })
})

test('what a connection stores is in the audit log under its name', async () => {
  await add()
  await source.tick()
  const { items } = await ada.ok(listAuditEntries, { query: { subject: 'measurements' } })
  expect(items[0]).toMatchObject({
    actor: { kind: 'system', name: 'Production' },
    requestId: 'job collect-connection',
  })
})
