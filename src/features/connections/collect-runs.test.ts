import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listMeasurements, readChart } from '#features/measurements/api.ts'
import type { OutboundAnswer } from '#platform/outbound.ts'
import type { Caller } from '#testing/scenario.ts'
import {
  connectionOf,
  deploysOf,
  openSourceScenario,
  type SourceScenario,
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

const issues = { metric: 'ops.prod_issues', query: { expression: 'issues' } }
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

describe('a source that asks for patience', () => {
  const tooMany = (): OutboundAnswer => ({
    status: 429,
    headers: new Headers({ 'retry-after': '1800' }),
    text: '',
  })

  test('is left alone until then', async () => {
    await add()
    await add(issues)
    source.respond = tooMany
    await source.tick()
    expect(source.asked).toHaveLength(1)
    const params = { connection }
    expect((await ada.ok(api.readConnection, { params })).restsUntil).toBe(
      '2026-03-04T09:30:00.000Z',
    )
    source.respond = () => value('1')
    source.scenario.clock.set('2026-03-04T09:29:00Z')
    await source.tick()
    expect(source.asked).toHaveLength(1)
    source.scenario.clock.set('2026-03-04T09:30:00Z')
    await source.tick()
    expect((await runs()).filter(({ outcome }) => outcome === 'measured')).toHaveLength(3)
  })

  test('is not asked by hand either, and what was measured stays', async () => {
    await add()
    await source.tick()
    source.respond = tooMany
    source.scenario.clock.set('2026-03-04T10:00:00Z')
    await add(issues)
    await source.tick()
    const before = { calls: source.asked.length, point: await point() }
    const tried = await ada.ok(api.tryQuery, { params: { connection }, body: deploysOf('otters') })
    expect(tried).toMatchObject({ outcome: 'failed', errorClass: 'rate', calls: 0 })
    await source.collect(connection, '2026-05')
    expect(source.asked).toHaveLength(before.calls)
    expect(await point()).toEqual(before.point)
    expect((await runs())[0]).toMatchObject({
      errorClass: 'rate',
      calls: 0,
      message: expect.stringMatching(/asked to be left alone/),
    })
  })
})

describe('the budget of calls', () => {
  test('is kept: what is over waits for the next hour', async () => {
    await ada.ok(api.changeConnection, { params: { connection }, body: { callBudgetPerHour: 3 } })
    await add()
    await add(issues)
    await source.tick()
    expect(source.asked).toHaveLength(3)
    source.scenario.clock.set('2026-03-04T09:30:00Z')
    await source.tick()
    expect(source.asked).toHaveLength(3)
    source.scenario.clock.set('2026-03-04T10:01:00Z')
    await source.tick()
    expect(source.asked.length).toBeGreaterThan(3)
    expect(source.asked.length).toBeLessThanOrEqual(6)
    const whole = (await runs()).filter(({ cycle, complete }) => cycle === '2026-04' && complete)
    expect(whole).toHaveLength(2)
  })

  test('that is too small for one run is said', async () => {
    await ada.ok(api.changeConnection, { params: { connection }, body: { callBudgetPerHour: 1 } })
    await add(errorRate)
    await source.tick()
    expect(source.asked).toEqual([])
    expect((await runs())[0]).toMatchObject({ outcome: 'failed', errorClass: 'rate', calls: 0 })
  })

  test('holds for what is asked by hand, and says what was left out', async () => {
    await ada.ok(api.changeConnection, { params: { connection }, body: { callBudgetPerHour: 1 } })
    await add()
    await add(issues)
    await source.collect(connection, '2026-05')
    expect(source.asked).toHaveLength(1)
    expect(await runs()).toMatchObject([
      { outcome: 'failed', message: expect.stringMatching(/calls of this hour are used up/) },
      { outcome: 'measured' },
    ])
    expect((await measurements('ops.prod_issues')).length).toBe(0)
  })
})
