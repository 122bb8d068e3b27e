import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAuditEntries } from '#features/audit/api.ts'
import { listMeasurements, readChart } from '#features/measurements/api.ts'
import { changeTeam, createTeam } from '#features/teams/api.ts'
import { type OutboundAnswer, OutboundFailure } from '#platform/outbound.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'
import { connectionJobs } from './jobs.ts'

const deploys = { team: 'otters', metric: 'ops.deploys', query: { expression: 'deploys[$window]' } }
const issues = { ...deploys, metric: 'ops.prod_issues', query: { expression: 'issues' } }
const errorRate = {
  ...deploys,
  metric: 'rel.error_rate_pct',
  query: { expression: 'errors', denominator: 'requests' },
}

type Job = { name: string; payload: object; key?: string }

let scenario: Scenario
let ada: Caller
let connection: string
let asked: URL[]
let respond: (url: URL) => OutboundAnswer | OutboundFailure
let queue: Job[]

beforeAll(async () => {
  scenario = await openScenario({
    outbound: async ({ url }) => {
      asked.push(new URL(url))
      const answer = respond(new URL(url))
      if (answer instanceof OutboundFailure) throw answer
      return answer
    },
  })
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  asked = []
  queue = []
  respond = () => value('12')
  ada = await scenario.organisation('Collecting')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
  connection = await connect()
})
// Turns are taken for all organisations: the next test wants only its own.
afterEach(() => ada.raw(api.removeConnection, { params: { connection } }))
afterAll(() => scenario.close())

async function connect(different: object = {}): Promise<string> {
  const settings = { baseUrl: 'https://prom.example.org' }
  const body = { connector: 'prometheus', name: 'Production', settings, ...different }
  return (await ada.ok(api.createConnection, { body })).id
}

function value(written: string): OutboundAnswer {
  return success({ resultType: 'vector', result: [{ metric: {}, value: [1, written] }] })
}

function success(data: object, more: object = {}): OutboundAnswer {
  const text = JSON.stringify({ status: 'success', data, ...more })
  return { status: 200, headers: new Headers(), text }
}

const nothing = () => success({ resultType: 'vector', result: [] })
const gone = () => new OutboundFailure('network', 'The host refuses the connection')

function add(body: typeof deploys | typeof errorRate = deploys) {
  return ada.ok(api.addQuery, { params: { connection }, body })
}

function definitions() {
  const jobs = {
    enqueue: async (_: unknown, name: string, payload: object, key?: string) => {
      queue.push({ name, payload, ...(key === undefined ? {} : { key }) })
    },
  }
  return connectionJobs({ ...scenario.server.installation, jobs })
}

async function run(name: string, payload: object = {}) {
  const job = definitions().find((definition) => definition.name === name)
  if (!job) throw new Error(name)
  await job.run(payload, `job ${name}`)
}

/** What happens every minute. */
async function tick() {
  await run('collect-due')
  for (const job of queue.splice(0)) await run(job.name, job.payload)
}

async function ask(cycle: string, query: string | null = null) {
  const { db } = scenario.server.installation
  const row = await db
    .selectFrom('connection')
    .select('organisation_id as organisation')
    .where('id', '=', connection)
    .executeTakeFirstOrThrow()
  await run('collect-asked', { ...row, connection, cycle, query })
}

async function runs() {
  const { items } = await ada.ok(api.listCollections, { params: { connection } })
  return items
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

describe('by schedule', () => {
  test('a new query is collected for the running cycle and for the one before', async () => {
    await add()
    await tick()
    expect(asked.map((url) => url.searchParams.get('query'))).toEqual([
      'deploys[1209600s]',
      'deploys[205200s]',
    ])
    expect(await runs()).toMatchObject([
      { cycle: '2026-05', outcome: 'measured', value: 12, complete: false, calls: 1 },
      { cycle: '2026-04', outcome: 'measured', value: 12, complete: true, calls: 1 },
    ])
    expect(await measurements()).toMatchObject([
      {
        at: '2026-03-02T00:00:00.000Z',
        until: '2026-03-16T00:00:00.000Z',
        origin: 'connection',
        source: 'Production',
        reading: { state: 'measured', value: 12 },
      },
      { at: '2026-02-16T00:00:00.000Z', until: '2026-03-02T00:00:00.000Z' },
    ])
    expect(await point()).toMatchObject({ cycle: '2026-05', origin: 'connection' })
    const [run] = await runs()
    expect(run).toMatchObject({
      metric: 'ops.deploys',
      team: 'otters',
      workload: null,
      responseStatus: 200,
      responseHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      responseExcerpt: value('12').text,
      link: expect.stringContaining('https://prom.example.org/graph?'),
      request: expect.stringContaining('GET https://prom.example.org/api/v1/query?'),
    })
  })

  test('a query is collected again after its time, and not before', async () => {
    await add()
    await tick()
    await tick()
    scenario.clock.set('2026-03-04T09:59:00Z')
    await tick()
    expect(asked).toHaveLength(2)
    respond = () => value('13')
    scenario.clock.set('2026-03-04T10:00:00Z')
    await tick()
    expect(asked).toHaveLength(3)
    expect((await point())?.reading).toMatchObject({ value: 13 })
    expect((await ada.ok(api.readConnection, { params: { connection } })).lastCollectedAt).toBe(
      '2026-03-04T10:00:00.000Z',
    )
  })

  test('a cycle is closed five minutes after its end, however long the rhythm', async () => {
    await ada.ok(api.changeConnection, { params: { connection }, body: { everyMinutes: 1440 } })
    await add()
    scenario.clock.set('2026-03-15T23:00:00Z')
    await tick()
    asked = []
    scenario.clock.set('2026-03-16T00:04:00Z')
    await tick()
    expect(asked).toHaveLength(0)
    scenario.clock.set('2026-03-16T00:05:00Z')
    await tick()
    expect(asked.map((url) => url.searchParams.get('time'))).toEqual([
      '2026-03-15T23:59:59.999Z',
      '2026-03-16T00:04:59.999Z',
    ])
    expect((await runs()).slice(0, 2)).toMatchObject([
      { cycle: '2026-06', complete: false },
      { cycle: '2026-05', complete: true },
    ])
  })

  test('cycles that ended while the app was down are collected when it is back', async () => {
    await add()
    await tick()
    asked = []
    scenario.clock.set('2026-04-20T12:00:00Z')
    await tick()
    const collected = (await runs()).slice(0, asked.length)
    expect(collected.map(({ cycle, complete }) => [cycle, complete])).toEqual([
      ['2026-08', false],
      ['2026-07', true],
      ['2026-06', true],
      ['2026-05', true],
    ])
  })

  test('a paused connection, a paused query and an archived team are left alone', async () => {
    const query = await add()
    const params = { connection }
    await ada.ok(api.changeConnection, { params, body: { paused: true } })
    await tick()
    expect(queue).toEqual([])
    await ada.ok(api.changeConnection, { params, body: { paused: false } })
    const queryParams = { ...params, query: query.id }
    await ada.ok(api.changeQuery, { params: queryParams, body: { active: false } })
    await tick()
    await ada.ok(api.changeQuery, { params: queryParams, body: { active: true } })
    await ada.ok(changeTeam, { params: { team: 'otters' }, body: { archived: true } })
    await tick()
    expect(asked).toEqual([])
  })

  test('of two workers that are given the same turn, one collects', async () => {
    await add()
    await run('collect-due')
    const [job] = queue.splice(0)
    if (!job) throw new Error('nothing queued')
    await Promise.all([run(job.name, job.payload), run(job.name, job.payload)])
    expect(asked).toHaveLength(2)
    expect(await runs()).toHaveLength(2)
  })

  test('a job for a connection that has been removed does nothing', async () => {
    await add()
    await run('collect-due')
    await ada.ok(api.removeConnection, { params: { connection } })
    for (const job of queue.splice(0)) await run(job.name, job.payload)
    expect(asked).toEqual([])
  })
})

describe('a failure', () => {
  test('is stored as a fact of the cycle; the old value is not repeated', async () => {
    await add()
    await tick()
    respond = gone
    scenario.clock.set('2026-03-04T10:00:00Z')
    await tick()
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
    respond = () => value('14')
    scenario.clock.set('2026-03-04T11:00:00Z')
    await tick()
    expect((await point())?.reading).toMatchObject({ value: 14 })
    expect((await ada.ok(api.listConnections)).items).toMatchObject([{ failingQueries: 0 }])
  })

  test('after the whole cycle was measured leaves that standing', async () => {
    await add()
    await tick()
    for (const answer of [gone, nothing]) {
      respond = answer
      await ask('2026-04')
      expect((await point('ops.deploys', 1))?.reading).toMatchObject({ value: 12 })
    }
    expect((await runs()).slice(0, 2)).toMatchObject([
      { cycle: '2026-04', outcome: 'no-data' },
      { cycle: '2026-04', outcome: 'failed' },
    ])
  })

  test('no data is missing with its reason, and never zero', async () => {
    await add()
    respond = nothing
    await tick()
    expect((await runs())[0]).toMatchObject({ outcome: 'no-data', errorClass: null, value: null })
    expect((await measurements())[0]?.reading).toEqual({
      state: 'missing',
      reason: expect.stringMatching(/^No series matches/),
    })
  })

  test('a number that the metric cannot have is a failure of the query', async () => {
    await add()
    respond = () => value('11.97')
    await tick()
    expect((await runs())[0]).toMatchObject({ outcome: 'failed', errorClass: 'query' })
    expect((await point())?.reading).toMatchObject({ state: 'failed' })
  })

  test('of the source three times in a row spares the other queries the call', async () => {
    const metrics = [
      'ops.deploys',
      'ops.prod_issues',
      'rel.incidents',
      'ops.pages',
      'ops.lead_time_h',
    ]
    for (const metric of metrics) await add({ ...deploys, metric })
    respond = () => new OutboundFailure('timeout', 'No whole answer within 15 s')
    await tick()
    expect(asked).toHaveLength(3)
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

describe('a source that asks for patience', () => {
  const tooMany = (): OutboundAnswer => ({
    status: 429,
    headers: new Headers({ 'retry-after': '1800' }),
    text: '',
  })

  test('is left alone until then', async () => {
    await add()
    await add(issues)
    respond = tooMany
    await tick()
    expect(asked).toHaveLength(1)
    const params = { connection }
    expect((await ada.ok(api.readConnection, { params })).restsUntil).toBe(
      '2026-03-04T09:30:00.000Z',
    )
    respond = () => value('1')
    scenario.clock.set('2026-03-04T09:29:00Z')
    await tick()
    expect(asked).toHaveLength(1)
    scenario.clock.set('2026-03-04T09:30:00Z')
    await tick()
    expect((await runs()).filter(({ outcome }) => outcome === 'measured')).toHaveLength(3)
  })

  test('is not asked by hand either, and what was measured stays', async () => {
    await add()
    await tick()
    respond = tooMany
    scenario.clock.set('2026-03-04T10:00:00Z')
    await add(issues)
    await tick()
    const before = { calls: asked.length, point: await point() }
    await ask('2026-05')
    expect(asked).toHaveLength(before.calls)
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
    await tick()
    expect(asked).toHaveLength(3)
    scenario.clock.set('2026-03-04T09:30:00Z')
    await tick()
    expect(asked).toHaveLength(3)
    scenario.clock.set('2026-03-04T10:01:00Z')
    await tick()
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.length).toBeLessThanOrEqual(6)
    const whole = (await runs()).filter(({ cycle, complete }) => cycle === '2026-04' && complete)
    expect(whole).toHaveLength(2)
  })

  test('that is too small for one run is said', async () => {
    await ada.ok(api.changeConnection, { params: { connection }, body: { callBudgetPerHour: 1 } })
    await add(errorRate)
    await tick()
    expect(asked).toEqual([])
    expect((await runs())[0]).toMatchObject({ outcome: 'failed', errorClass: 'rate', calls: 0 })
  })

  test('holds for what is asked by hand, and says what was left out', async () => {
    await ada.ok(api.changeConnection, { params: { connection }, body: { callBudgetPerHour: 1 } })
    await add()
    await add(issues)
    await ask('2026-05')
    expect(asked).toHaveLength(1)
    expect(await runs()).toMatchObject([
      { outcome: 'failed', message: expect.stringMatching(/calls of this hour are used up/) },
      { outcome: 'measured' },
    ])
    expect((await measurements('ops.prod_issues')).length).toBe(0)
  })
})

test('a ratio keeps its parts', async () => {
  await add(errorRate)
  respond = (url) => value(url.searchParams.get('query') === 'errors' ? '3' : '1200')
  await tick()
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
  await add({ ...deploys, metric: 'ops.lead_time_h', query })
  const start = Date.parse('2026-03-02T23:59:59.999Z') / 1000
  const values = [4, 30, 6].map((hours, i) => [start + i * 86_400, String(hours)])
  respond = () => success({ resultType: 'matrix', result: [{ metric: {}, values }] })
  await ask('2026-05')
  expect((await measurements('ops.lead_time_h'))[0]).toMatchObject({
    at: '2026-03-02T00:00:00.000Z',
    until: '2026-03-16T00:00:00.000Z',
    reading: { value: 6 },
  })
})

test('money takes the organisation’s currency', async () => {
  await add({ ...deploys, metric: 'cost.total' })
  await tick()
  const chart = await ada.ok(readChart, { params: { team: 'otters', metric: 'cost.total' } })
  expect(chart.currency).toBe('EUR')
})

test('an answer with warnings is kept, and asked for again', async () => {
  await add()
  respond = () => {
    const data = { resultType: 'vector', result: [{ metric: {}, value: [1, '7'] }] }
    return success(data, { warnings: ['store b is down'] })
  }
  await tick()
  expect((await runs())[1]).toMatchObject({
    cycle: '2026-04',
    value: 7,
    complete: false,
    message: 'store b is down',
  })
  respond = () => value('12')
  scenario.clock.set('2026-03-04T18:00:00Z')
  await tick()
  expect((await point('ops.deploys', 1))?.reading).toMatchObject({ value: 12 })
})

describe('a run whose process died', () => {
  async function dieWhileRunning() {
    const query = await add()
    respond = () => {
      throw new Error('killed')
    }
    await expect(ask('2026-05', query.id)).rejects.toThrow('killed')
    respond = () => value('12')
  }

  test('keeps its query claimed for a while, and is then closed as cut off', async () => {
    await dieWhileRunning()
    await ask('2026-05')
    expect(await runs()).toMatchObject([{ outcome: 'running', endedAt: null }])
    scenario.clock.set('2026-03-04T09:03:01Z')
    await tick()
    const cutOff = (await runs()).at(-1)
    expect(cutOff).toMatchObject({ outcome: 'failed', message: expect.stringMatching(/cut off/) })
    await ask('2026-05')
    expect((await runs())[0]).toMatchObject({ outcome: 'measured' })
  })

  test('lets its turn come back', async () => {
    await add()
    respond = () => {
      throw new Error('killed')
    }
    await expect(tick()).rejects.toThrow('killed')
    queue = []
    respond = () => value('12')
    scenario.clock.set('2026-03-04T09:04:00Z')
    await tick()
    expect((await runs()).filter(({ outcome }) => outcome === 'measured')).toHaveLength(0)
    scenario.clock.set('2026-03-04T09:05:00Z')
    await tick()
    expect((await runs()).filter(({ outcome }) => outcome === 'measured')).toHaveLength(1)
  })
})

test('runs that newer ones replaced are forgotten after ninety days, and no others', async () => {
  await add()
  await tick()
  scenario.clock.set('2026-03-04T10:00:00Z')
  await tick()
  respond = gone
  scenario.clock.set('2026-03-04T11:00:00Z')
  await tick()
  scenario.clock.set('2026-06-30T00:00:00Z')
  expect(await runs()).toHaveLength(4)
  await run('prune-collections')
  expect((await runs()).map(({ cycle, outcome }) => [cycle, outcome])).toEqual([
    ['2026-05', 'failed'],
    ['2026-04', 'measured'],
  ])
})

test('runs are read page by page, and by outcome', async () => {
  await add()
  await tick()
  respond = gone
  scenario.clock.set('2026-03-04T10:00:00Z')
  await tick()
  const list = (query: object) => ada.ok(api.listCollections, { params: { connection }, query })
  const first = await list({ limit: 2 })
  const second = await list({ limit: 2, cursor: first.next ?? '' })
  expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null])
  expect((await list({ outcome: 'failed' })).items).toHaveLength(1)
})

test('what a connection stores is in the audit log under its name', async () => {
  await add()
  await tick()
  const { items } = await ada.ok(listAuditEntries, { query: { subject: 'measurements' } })
  expect(items[0]).toMatchObject({
    actor: { kind: 'system', name: 'Production' },
    requestId: 'job collect-connection',
  })
})
