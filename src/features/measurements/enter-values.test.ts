import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Request } from '#api/endpoint.ts'
import { listAuditEntries } from '#features/audit/api.ts'
import { changeCycleCalendar } from '#features/cycles/api.ts'
import { markReportReady, readReport } from '#features/reports/api.ts'
import { changeTeam, createTeam, createWorkload } from '#features/teams/api.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  scenario = await openScenario({ now: '2026-03-04T09:00:00Z' })
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Typed')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
})
afterAll(() => scenario.close())

type Values = Request<typeof api.enterValues>['body']['values']
const params = { team: 'otters', cycle: '2026-05' }

function enter(caller: Caller, ...values: Values) {
  return caller.ok(api.enterValues, { params, body: { values } })
}

function refused(caller: Caller, ...values: Values) {
  return caller.refused(api.enterValues, { params, body: { values } })
}

async function latest(metric: string) {
  const chart = await ada.ok(api.readChart, { params: { team: 'otters', metric } })
  return chart.points.at(-1)
}

async function stored(metric: string) {
  const list = await ada.ok(api.listMeasurements, { params: { team: 'otters', metric } })
  return list.items
}

const deploys = (value: number) => ({ metric: 'ops.deploys', reading: { value } })

describe('a typed value', () => {
  test('stands for the whole cycle, with who typed it', async () => {
    expect(await enter(ada, deploys(4))).toEqual({ stored: 1, unchanged: 0 })
    expect(await stored('ops.deploys')).toMatchObject([
      {
        at: '2026-03-02T00:00:00.000Z',
        until: '2026-03-16T00:00:00.000Z',
        origin: 'manual',
        source: 'Ada Admin',
        reading: { value: 4 },
      },
    ])
    expect(await latest('ops.deploys')).toMatchObject({ origin: 'manual', reading: { value: 4 } })
  })

  test('goes before what a token pushed, which comes back when it is taken back', async () => {
    const pipeline = await scenario.token(ada, 'push')
    const pushed = { team: 'otters', ...deploys(9), cycle: '2026-05' }
    await pipeline.ok(api.pushMeasurements, { body: { measurements: [pushed] } })
    await enter(ada, deploys(4))
    expect(await latest('ops.deploys')).toMatchObject({ origin: 'manual', reading: { value: 4 } })
    expect(await enter(ada, { metric: 'ops.deploys', reading: null })).toEqual({
      stored: 1,
      unchanged: 0,
    })
    expect(await latest('ops.deploys')).toMatchObject({ origin: 'token', reading: { value: 9 } })
  })

  test('taken back leaves nothing, and taking back nothing changes nothing', async () => {
    const nothing = { metric: 'ops.deploys', reading: null }
    expect(await enter(ada, nothing)).toEqual({ stored: 0, unchanged: 1 })
    await enter(ada, deploys(4))
    await enter(ada, nothing)
    expect(await stored('ops.deploys')).toEqual([])
    expect(await latest('ops.deploys')).toMatchObject({
      reading: { state: 'missing', reason: '' },
      origin: null,
    })
  })

  test('may be a reason why there is none', async () => {
    await enter(
      ada,
      { metric: 'ops.deploys', reading: { notApplicable: 'no releases in winter' } },
      { metric: 'ops.prod_issues', reading: { missing: '' } },
    )
    expect(await latest('ops.deploys')).toMatchObject({
      reading: { state: 'not-applicable', reason: 'no releases in winter' },
    })
    expect(await latest('ops.prod_issues')).toMatchObject({ reading: { state: 'missing' } })
  })

  test('is kept per workload', async () => {
    await ada.ok(createWorkload, { params: { team: 'otters' }, body: { name: 'Checkout' } })
    await enter(ada, deploys(4), { ...deploys(1), workload: 'checkout' })
    const { items } = await ada.ok(api.listMeasurements, {
      params: { team: 'otters', metric: 'ops.deploys' },
      query: { workload: 'checkout' },
    })
    expect(items).toMatchObject([{ reading: { value: 1 } }])
  })

  test('typed again as it was is unchanged and not in the audit log twice', async () => {
    await enter(ada, deploys(4))
    expect(await enter(ada, deploys(4))).toEqual({ stored: 0, unchanged: 1 })
    await enter(ada, deploys(5))
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'values' } })
    expect(items).toMatchObject([
      {
        action: 'values.entered',
        subject: { name: 'Otters, 2026-05' },
        before: { 'ops.deploys': { value: 4 } },
        after: { 'ops.deploys': { value: 5 } },
      },
      { before: { 'ops.deploys': null }, after: { 'ops.deploys': { value: 4 } } },
    ])
  })

  test('is in the report of its cycle', async () => {
    const at = { params: { team: 'otters', cycle: '2026-05' } }
    const before = await ada.ok(readReport, at)
    await enter(ada, deploys(4))
    const after = await ada.ok(readReport, at)
    const line = (report: typeof before) =>
      report.lines.find(({ metric }) => metric.key === 'ops.deploys')
    expect(line(before)?.now).toMatchObject({ state: 'missing' })
    expect(line(after)).toMatchObject({ now: { value: 4 }, typed: { value: 4 }, origin: 'manual' })
  })

  test('outlives a change of the calendar', async () => {
    await enter(ada, deploys(4))
    const calendar = { anchorOn: '2026-03-11', lengthDays: 7, startsAtTime: '00:00' }
    await ada.ok(changeCycleCalendar, { body: { ...calendar, timeZone: 'Europe/Dublin' } })
    expect(await latest('ops.deploys')).toMatchObject({
      ends: '2026-03-11T00:00:00.000Z',
      reading: { value: 4 },
    })
    await enter(ada, { metric: 'ops.deploys', reading: null })
    expect(await stored('ops.deploys')).toEqual([])
  })
})

describe('what cannot be typed', () => {
  test('is told by row, and nothing of it is stored', async () => {
    const refusal = await refused(
      ada,
      deploys(4),
      { metric: 'ops.prod_issues', reading: { value: 1.5 } },
      { metric: 'sec.posture_pct', reading: { value: 100.5 } },
      { metric: 'nothing.like_it', reading: null },
      { metric: 'ops.pages', workload: 'nowhere', reading: null },
      { metric: 'ops.deploys', reading: null },
      { metric: 'cost.total', reading: { value: -1 } },
    )
    expect(refusal).toMatchObject({
      status: 422,
      code: 'UnfitMeasurements',
      rows: [
        { row: 2, field: 'value', message: expect.stringContaining('whole number') },
        { row: 3, field: 'value', message: expect.stringContaining('never above 100') },
        { row: 4, field: 'metric' },
        { row: 5, field: 'workload' },
        { row: 6, field: 'metric', message: 'ops.deploys is given twice.' },
        { row: 7, field: 'value', message: expect.stringContaining('never below 0') },
      ],
    })
    expect(await stored('ops.deploys')).toEqual([])
  })

  test('is another currency than that of the series', async () => {
    await enter(ada, { metric: 'cost.total', reading: { value: 10 } })
    const refusal = await refused(ada, {
      metric: 'cost.total',
      reading: { value: 10, currency: 'USD' },
    })
    expect(refusal).toMatchObject({ rows: [{ row: 1, field: 'currency' }] })
  })

  test('is a value of a cycle that has not started, or does not exist', async () => {
    const body = { values: [deploys(1)] }
    const ahead = { params: { team: 'otters', cycle: '2026-10' }, body }
    expect((await ada.refused(api.enterValues, ahead)).code).toBe('UnfitMeasurements')
    const never = { params: { team: 'otters', cycle: '2026-60' }, body }
    expect(await ada.refused(api.enterValues, never)).toMatchObject({
      status: 404,
      code: 'CycleNotFound',
    })
  })

  test('is a value of a team that is archived or not there', async () => {
    const body = { values: [deploys(1)] }
    const nobody = { params: { team: 'nobody', cycle: '2026-05' }, body }
    expect((await ada.refused(api.enterValues, nobody)).code).toBe('TeamNotFound')
    await ada.ok(changeTeam, { params: { team: 'otters' }, body: { archived: true } })
    expect((await refused(ada, deploys(1))).code).toBe('UnfitMeasurements')
  })

  test('is a value of a report that is ready', async () => {
    await enter(ada, deploys(4))
    await ada.ok(markReportReady, { params })
    expect(await refused(ada, deploys(5))).toMatchObject({ status: 409, code: 'ReportIsReady' })
    expect((await refused(ada, { metric: 'ops.deploys', reading: null })).status).toBe(409)
    expect(await stored('ops.deploys')).toMatchObject([{ reading: { value: 4 } }])
  })
})

describe('who may type', () => {
  test('people of the team, and those who work for all', async () => {
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    const architect = await scenario.person(ada, 'architect')
    await enter(engineer, deploys(1))
    await enter(architect, deploys(2))
    await ada.ok(createTeam, { body: { name: 'Badgers' } })
    const badger = await scenario.person(ada, 'principal-engineer', ['badgers'])
    expect(await refused(badger, deploys(3))).toMatchObject({ status: 403, code: 'NotAllowed' })
    expect(await stored('ops.deploys')).toMatchObject([{ reading: { value: 2 } }])
  })

  test('neither readers nor push tokens nor sponsors nor other organisations', async () => {
    for (const caller of [
      await scenario.token(ada, 'read'),
      await scenario.token(ada, 'push'),
      await scenario.person(ada, 'sponsor'),
    ]) {
      expect(await refused(caller, deploys(3))).toMatchObject({ status: 403, code: 'NotAllowed' })
    }
    const foreign = await scenario.token(await scenario.organisation('Other'), 'full')
    const refusal = await foreign.refused(api.enterValues, {
      params: { organisation: ada.organisation, ...params },
      body: { values: [deploys(3)] },
    })
    expect(refusal).toMatchObject({ status: 404, code: 'OrganisationNotFound' })
    expect(await stored('ops.deploys')).toEqual([])
  })
})

test('many people typing and taking back the same cells at once all get an answer', async () => {
  const cells = ['ops.deploys', 'ops.prod_issues', 'ops.pages', 'sec.threats_open']
  const rounds = Array.from({ length: 12 }, (_, round) => {
    const order = round % 2 === 0 ? cells : cells.toReversed()
    return order.map((metric, place) => ({
      metric,
      reading: (round + place) % 3 === 0 ? null : { value: round },
    }))
  })
  const answers = await Promise.all(
    rounds.map((values) => ada.raw(api.enterValues, { params, body: { values } })),
  )
  expect(answers.map(({ status }) => status)).toEqual(rounds.map(() => 200))
})
