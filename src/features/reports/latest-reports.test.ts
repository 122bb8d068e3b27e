import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pushMeasurements } from '#features/measurements/api.ts'
import { changeTeam, createTeam, createWorkload } from '#features/teams/api.ts'
import { setTarget } from '#features/templates/api.ts'
import { cyclesUpToNow, lineOf, measured, reportOf } from '#testing/reporting.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller
let cycle: string

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Latest')
  for (const name of ['Zebras', 'Otters', 'Übersicht']) {
    await ada.ok(createTeam, { body: { name } })
  }
  cycle = (await cyclesUpToNow(ada, 1))[0] ?? ''
})
afterAll(() => scenario.close())

const deploys = { team: 'otters', metric: 'ops.deploys' }
const latest = (query = {}) => ada.ok(api.listLatestReports, { params: { cycle }, query })
const readiness = (query = {}) => ada.ok(api.readReadiness, { params: { cycle }, query })

describe('the latest reports', () => {
  test('say of every team, by name, what its report says', async () => {
    await ada.ok(createWorkload, { params: { team: 'otters' }, body: { name: 'Search' } })
    await measured(ada, deploys, [10, 12, 11, 9, 10, 11, 12, 10, 30])
    await measured(ada, { ...deploys, workload: 'search' }, [5])
    const { items, next } = await latest()
    expect(next).toBeNull()
    expect(items.map(({ team }) => team.name)).toEqual(['Otters', 'Zebras', 'Übersicht'])
    const otters = items[0]
    expect(otters).toMatchObject({ cycle, state: 'draft', team: { slug: 'otters' } })
    const lines = otters?.lines.filter(({ metric }) => metric === 'ops.deploys')
    expect(lines?.map(({ workload }) => workload)).toEqual([null, 'search'])
    const line = lineOf(await reportOf(ada, 'otters'), 'ops.deploys')
    const { signals, ...facts } = api.LineFacts.parse(line)
    expect(signals).not.toEqual([])
    expect(lines?.[0]).toEqual({
      ...facts,
      metric: 'ops.deploys',
      pillar: 'operational-excellence',
      workload: null,
      currency: null,
      hasNewSignal: true,
    })
  })

  test('have the shape that the contract says, in whatever script', async () => {
    const measurement = { ...deploys, cycle, reading: { missing: 'Meßgerät – kaputt 🛠' } }
    await ada.ok(pushMeasurements, { body: { measurements: [measurement] } })
    const answer = await ada.raw(api.listLatestReports, { params: { cycle } })
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(Number(answer.headers['content-length'])).toBe(answer.text.length)
    const body = api.listLatestReports.output.strict().parse(JSON.parse(answer.text))
    const line = body.items[0]?.lines.find(({ metric }) => metric === 'ops.deploys')
    expect(line?.now).toEqual({ state: 'missing', reason: 'Meßgerät – kaputt 🛠' })
    expect(body.items[2]?.team.name).toBe('Übersicht')
    expect(() => body.items.map((item) => api.TeamLatest.strict().parse(item))).not.toThrow()
  })

  test('come in pages', async () => {
    const first = await latest({ limit: 2 })
    expect(first.items.map(({ team }) => team.slug)).toEqual(['otters', 'zebras'])
    const second = await latest({ limit: 2, cursor: first.next })
    expect(second.items.map(({ team }) => team.name)).toEqual(['Übersicht'])
    expect(second.next).toBeNull()
  })

  test('are written again for all teams after a target was set', async () => {
    await measured(ada, deploys, [10])
    await latest()
    const target = { lower: 12, upper: null }
    await ada.ok(setTarget, { params: { metric: 'ops.deploys' }, body: { target } })
    const { items } = await latest()
    const lines = items.flatMap((item) =>
      item.lines.filter(({ metric }) => metric === 'ops.deploys'),
    )
    expect(lines.map(({ targetMet }) => targetMet)).toEqual([false, null, null])
    expect(lines.map((line) => line.target)).toEqual([target, target, target])
  })

  test('of a new cycle are drafts that nobody had to open', async () => {
    scenario.clock.advanceDays(14)
    cycle = (await cyclesUpToNow(ada, 1))[0] ?? ''
    expect((await latest()).items.map(({ state }) => state)).toEqual(['draft', 'draft', 'draft'])
  })

  test('leave out an archived team, unless it reported', async () => {
    await ada.ok(api.markReportReady, { params: { team: 'zebras', cycle } })
    for (const team of ['otters', 'zebras']) {
      await ada.ok(changeTeam, { params: { team }, body: { archived: true } })
    }
    const { items } = await latest()
    expect(items.map(({ team }) => team.slug)).toEqual(['zebras', 'ubersicht'])
  })

  test('of a cycle in which nobody reported are none, and of none a refusal', async () => {
    const [old = ''] = await cyclesUpToNow(ada, 9)
    expect(await ada.ok(api.listLatestReports, { params: { cycle: old } })).toEqual({
      items: [],
      next: null,
    })
    const refusal = await ada.refused(api.listLatestReports, { params: { cycle: '1999-01' } })
    expect(refusal).toMatchObject({ status: 404, code: 'CycleNotFound' })
  })
})

describe('readiness', () => {
  test('says how far each report is and what is open, teams by name', async () => {
    await measured(ada, deploys, [10])
    const said = [
      { ...deploys, metric: 'sec.threats_open', cycle, reading: { missing: 'Scanner down' } },
      { ...deploys, metric: 'perf.p95_ms', cycle, reading: { notApplicable: 'No users yet' } },
    ]
    await ada.ok(pushMeasurements, { body: { measurements: said } })
    await ada.ok(api.noteReport, {
      params: { team: 'otters', cycle },
      body: { text: 'Nearly there' },
    })
    const { items } = await readiness()
    expect(items.map(({ team }) => team.slug)).toEqual(['otters', 'zebras', 'ubersicht'])
    expect(items[0]).toEqual({
      team: { slug: 'otters', name: 'Otters' },
      state: 'draft',
      editedAt: '2026-03-04T09:00:00.000Z',
      filled: 1,
      missing: 5,
      explained: 1,
      failed: 0,
      notApplicable: 1,
      gaps: [
        {
          code: 'values-missing',
          metricKeys: [
            'sec.vulns_open_crit_high',
            'cost.total',
            'cost.per_1k_txn',
            'ops.prod_issues',
            'rel.error_rate_pct',
          ],
        },
        { code: 'not-marked-ready', metricKeys: [] },
      ],
    })
  })

  test('of a ready report has only its gaps left', async () => {
    await ada.ok(api.markReportReady, { params: { team: 'zebras', cycle } })
    const { items } = await readiness({ limit: 2 })
    expect(items[1]).toMatchObject({ state: 'ready', missing: 8 })
    expect(items[1]?.gaps.map(({ code }) => code)).toEqual(['values-missing'])
  })
})
