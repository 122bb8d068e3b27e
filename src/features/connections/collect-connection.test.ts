import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listMeasurements, readChart } from '#features/measurements/api.ts'
import { changeTeam } from '#features/teams/api.ts'
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

function parameters(name: string) {
  return source.asked.map(({ url }) => new URL(url).searchParams.get(name))
}

describe('by schedule', () => {
  test('a new query is collected for the running cycle and for the one before', async () => {
    await add()
    await source.tick()
    expect(parameters('query')).toEqual(['deploys[1209600s]', 'deploys[205200s]'])
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
    await source.tick()
    await source.tick()
    source.scenario.clock.set('2026-03-04T09:59:00Z')
    await source.tick()
    expect(source.asked).toHaveLength(2)
    source.respond = () => value('13')
    source.scenario.clock.set('2026-03-04T10:00:00Z')
    await source.tick()
    expect(source.asked).toHaveLength(3)
    expect((await point())?.reading).toMatchObject({ value: 13 })
    expect((await ada.ok(api.readConnection, { params: { connection } })).lastCollectedAt).toBe(
      '2026-03-04T10:00:00.000Z',
    )
  })

  test('a cycle is closed five minutes after its end, however long the rhythm', async () => {
    await ada.ok(api.changeConnection, { params: { connection }, body: { everyMinutes: 1440 } })
    await add()
    source.scenario.clock.set('2026-03-15T23:00:00Z')
    await source.tick()
    source.asked = []
    source.scenario.clock.set('2026-03-16T00:04:00Z')
    await source.tick()
    expect(source.asked).toHaveLength(0)
    source.scenario.clock.set('2026-03-16T00:05:00Z')
    await source.tick()
    expect(parameters('time')).toEqual(['2026-03-15T23:59:59.999Z', '2026-03-16T00:04:59.999Z'])
    expect((await runs()).slice(0, 2)).toMatchObject([
      { cycle: '2026-06', complete: false },
      { cycle: '2026-05', complete: true },
    ])
  })

  test('cycles that ended while the app was down are collected when it is back', async () => {
    await add()
    await source.tick()
    source.asked = []
    source.scenario.clock.set('2026-04-20T12:00:00Z')
    await source.tick()
    const collected = (await runs()).slice(0, source.asked.length)
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
    await source.tick()
    expect(source.queue).toEqual([])
    await ada.ok(api.changeConnection, { params, body: { paused: false } })
    const queryParams = { ...params, query: query.id }
    await ada.ok(api.changeQuery, { params: queryParams, body: { active: false } })
    await source.tick()
    await ada.ok(api.changeQuery, { params: queryParams, body: { active: true } })
    await ada.ok(changeTeam, { params: { team: 'otters' }, body: { archived: true } })
    await source.tick()
    expect(source.asked).toEqual([])
  })

  test('of two workers that are given the same turn, one collects', async () => {
    await add()
    await source.run('collect-due')
    const [job] = source.queue.splice(0)
    if (!job) throw new Error('nothing queued')
    await Promise.all([source.run(job.name, job.payload), source.run(job.name, job.payload)])
    expect(source.asked).toHaveLength(2)
    expect(await runs()).toHaveLength(2)
  })

  test('a job for a connection that has been removed does nothing', async () => {
    await add()
    await source.run('collect-due')
    await ada.ok(api.removeConnection, { params: { connection } })
    for (const job of source.queue.splice(0)) await source.run(job.name, job.payload)
    expect(source.asked).toEqual([])
  })
})

describe('a run whose process died', () => {
  async function dieWhileRunning() {
    const query = await add()
    source.respond = () => {
      throw new Error('killed')
    }
    await expect(source.collect(connection, '2026-05', query.id)).rejects.toThrow('killed')
    source.respond = () => value('12')
  }

  test('keeps its query claimed for a while, and is then closed as cut off', async () => {
    await dieWhileRunning()
    await source.collect(connection, '2026-05')
    expect(await runs()).toMatchObject([{ outcome: 'running', endedAt: null }])
    source.scenario.clock.set('2026-03-04T09:03:01Z')
    await source.tick()
    const cutOff = (await runs()).at(-1)
    expect(cutOff).toMatchObject({ outcome: 'failed', message: expect.stringMatching(/cut off/) })
    await source.collect(connection, '2026-05')
    expect((await runs())[0]).toMatchObject({ outcome: 'measured' })
  })

  test('lets its turn come back', async () => {
    await add()
    source.respond = () => {
      throw new Error('killed')
    }
    await expect(source.tick()).rejects.toThrow('killed')
    source.queue = []
    source.respond = () => value('12')
    source.scenario.clock.set('2026-03-04T09:04:00Z')
    await source.tick()
    expect((await runs()).filter(({ outcome }) => outcome === 'measured')).toHaveLength(0)
    source.scenario.clock.set('2026-03-04T09:05:00Z')
    await source.tick()
    expect((await runs()).filter(({ outcome }) => outcome === 'measured')).toHaveLength(1)
  })
})
