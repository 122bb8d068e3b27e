import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Endpoint } from '#api/endpoint.ts'
import { listAuditEntries } from '#features/audit/api.ts'
import { enterValues } from '#features/measurements/api.ts'
import { findOrCreateOneSeries } from '#features/measurements/find-or-create-series.ts'
import { storeMeasurements } from '#features/measurements/store-measurements.ts'
import { createTeam } from '#features/teams/api.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { publishTemplate, setTarget } from '#features/templates/api.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
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
  ada = await scenario.organisation('Freezing')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
  cycle = (await cyclesUpToNow(ada, 1))[0] ?? ''
})
afterAll(() => scenario.close())

const deploys = { team: 'otters', metric: 'ops.deploys' }
const onReport = () => ({ params: { team: 'otters', cycle } })
const markReady = (by = ada) => by.ok(api.markReportReady, onReport())

describe('a ready report', () => {
  test('keeps values, limits, variation, targets and template, whatever changes', async () => {
    await measured(ada, deploys, [10, 12, 11, 9, 10, 11, 12, 30])
    expect(await markReady()).toEqual({ state: 'ready', readyAt: '2026-03-04T09:00:00.000Z' })
    const frozen = await reportOf(ada, 'otters')
    expect(frozen).toMatchObject({ state: 'ready', readyBy: 'Ada Admin', templateVersion: 1 })
    await measured(ada, deploys, [50, 60, 70, 80, 90, 100, 110, 120])
    await ada.ok(setTarget, {
      params: { metric: 'ops.deploys' },
      body: { target: { lower: 5, upper: null } },
    })
    await ada.ok(publishTemplate, { body: { choice: { size: 'core' }, basedOn: 1 } })
    expect(await reportOf(ada, 'otters')).toEqual(frozen)
  })

  test('takes neither notes nor typed values', async () => {
    await markReady()
    const note = { body: { text: 'Too late' } }
    const refusals = [
      await ada.refused(api.noteReport, { ...onReport(), ...note }),
      await ada.refused(api.noteLine, { params: { ...deploys, cycle }, ...note }),
      await ada.refused(enterValues, {
        ...onReport(),
        body: { values: [{ metric: 'ops.deploys', reading: { value: 1 } }] },
      }),
      await ada.refused(api.markReportReady, onReport()),
    ]
    expect(refusals.map(({ status, code }) => `${status} ${code}`)).toEqual(
      refusals.map(() => '409 ReportIsReady'),
    )
  })

  test('is a draft again when it is reopened, and says what is true now', async () => {
    await measured(ada, deploys, [10])
    await markReady()
    await measured(ada, deploys, [20])
    expect(lineOf(await reportOf(ada, 'otters'), 'ops.deploys').now).toMatchObject({ value: 10 })
    expect(await ada.ok(api.reopenReport, onReport())).toEqual({ state: 'draft', readyAt: null })
    const report = await reportOf(ada, 'otters')
    expect(report).toMatchObject({ state: 'draft', readyBy: null, readyAt: null })
    expect(lineOf(report, 'ops.deploys').now).toMatchObject({ value: 20 })
    const refusal = await ada.refused(api.reopenReport, onReport())
    expect(refusal).toMatchObject({ status: 409, code: 'ReportIsDraft' })
  })

  test('cannot be reopened once it has been presented', async () => {
    await markReady()
    const { db } = scenario.server.installation
    await db
      .updateTable('report')
      .set({ state: 'presented' })
      .where('state', '=', 'ready')
      .execute()
    const refusal = await ada.refused(api.reopenReport, onReport())
    expect(refusal).toMatchObject({ status: 409, code: 'ReportIsPresented' })
    expect((await reportOf(ada, 'otters')).state).toBe('presented')
  })

  test('is what later reports compare with, in its cycle', async () => {
    const [reviewed = '', skipped = ''] = await cyclesUpToNow(ada, 3)
    await measured(ada, deploys, [10, 11, 12])
    await reportOf(ada, 'otters', skipped)
    expect(lineOf(await reportOf(ada, 'otters'), 'ops.deploys').previous).toMatchObject({
      value: 11,
    })
    await ada.ok(api.markReportReady, { params: { team: 'otters', cycle: reviewed } })
    expect(lineOf(await reportOf(ada, 'otters'), 'ops.deploys').previous).toMatchObject({
      value: 10,
    })
  })

  test('is recorded with who made it ready and who reopened it', async () => {
    await markReady()
    await ada.ok(api.reopenReport, onReport())
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'report' } })
    expect(items.map(({ action, subject }) => [action, subject.name])).toEqual([
      ['report.reopened', `Otters, ${cycle}`],
      ['report.ready', `Otters, ${cycle}`],
    ])
  })
})

describe('at the same time', () => {
  test('two browsers mark a report ready, and one of them hears that it is', async () => {
    const answers = await Promise.all([
      ada.raw(api.markReportReady, onReport()),
      ada.raw(api.markReportReady, onReport()),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('a report that is being frozen waits for what is being stored', async () => {
    await reportOf(ada, 'otters')
    const stored = await storing(7)
    const marked = markReady()
    const first = await Promise.race([marked, pause(300)])
    expect(first).toBe('paused')
    await stored.commit()
    await marked
    expect(lineOf(await reportOf(ada, 'otters'), 'ops.deploys').now).toMatchObject({ value: 7 })
  })

  test('what is stored while a report is written is written by the next reader', async () => {
    const stored = await storing(7)
    const read = reportOf(ada, 'otters')
    await Promise.race([read, pause(300)])
    await stored.commit()
    await read
    expect(lineOf(await reportOf(ada, 'otters'), 'ops.deploys').now).toMatchObject({ value: 7 })
  })

  function pause(ms: number): Promise<'paused'> {
    return new Promise((resolve) => setTimeout(() => resolve('paused'), ms))
  }

  /** A measurement of the running cycle that is stored but not committed yet. */
  async function storing(value: number) {
    const { db, clock } = scenario.server.installation
    const { id } = await db
      .selectFrom('organisation')
      .select('id')
      .where('slug', '=', ada.organisation)
      .executeTakeFirstOrThrow()
    const transaction = await db.startTransaction().execute()
    const actor = { kind: 'system', name: 'Pipeline' } as const
    const ctx = { db: transaction, organisation: id, now: clock(), actor, requestId: 'test' }
    const { metricId } = await metricByKey(ctx, 'ops.deploys')
    const team = await teamBySlug(ctx, 'otters')
    const place = { teamId: team.id, workloadId: null, metricId }
    const series = await findOrCreateOneSeries({ ...ctx, db }, place)
    await storeMeasurements(ctx, [
      {
        seriesId: series.id,
        at: ctx.now,
        until: ctx.now,
        origin: 'token',
        reading: { state: 'measured', value, numerator: null, denominator: null },
        sourceId: null,
        sourceName: 'Pipeline',
      },
    ])
    return { commit: () => transaction.commit().execute() }
  }
})

describe('who may', () => {
  type More = { params?: object; query?: object; body?: object }
  const writes: [Endpoint, More][] = [
    [api.noteReport, { body: { text: 'Note' } }],
    [api.noteLine, { params: { metric: 'ops.deploys' }, body: { text: 'Note' } }],
    [api.markReportReady, {}],
    [api.reopenReport, {}],
  ]
  const reads: [Endpoint, More][] = [
    [api.readReport, {}],
    [api.listReports, {}],
    [api.readReadiness, {}],
    [api.listLatestReports, {}],
  ]
  const statusOf = async (by: Caller, endpoint: Endpoint, more: More = {}) => {
    const params = { team: 'otters', cycle, ...more.params }
    const { status, text } = await by.raw(endpoint, { ...more, params })
    return status < 300 ? status : `${status} ${JSON.parse(text).code}`
  }

  test('members of the team write notes, and its leads make it ready', async () => {
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    const lead = await scenario.person(ada, 'principal-engineer', ['otters'])
    const stranger = await scenario.person(ada, 'delivery-lead')
    expect(await statusesOf(engineer)).toEqual([200, 200, '403 NotAllowed', '403 NotAllowed'])
    expect(await statusesOf(stranger)).toEqual(writes.map(() => '403 NotAllowed'))
    expect(await statusesOf(lead)).toEqual([200, 200, 200, 200])
  })

  test('sponsors and readers’ tokens read and change nothing', async () => {
    const readers = [await scenario.person(ada, 'sponsor'), await scenario.token(ada, 'read')]
    for (const reader of readers) {
      for (const [endpoint] of reads) expect(await statusOf(reader, endpoint)).toBe(200)
      expect(await statusesOf(reader)).toEqual(writes.map(() => '403 NotAllowed'))
    }
    expect(await reportOf(ada, 'otters')).toMatchObject({ note: '', state: 'draft' })
  })

  test('another organisation sees and changes nothing', async () => {
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    await scenario.organisation('Foreign')
    const foreign = { params: { organisation: 'foreign' } }
    for (const [endpoint, more] of [...reads, ...writes]) {
      const params = { ...foreign.params, ...more.params }
      expect(await statusOf(engineer, endpoint, { ...more, params })).toBe(
        '404 OrganisationNotFound',
      )
    }
  })

  test('what does not fit is refused with a sentence', async () => {
    const long = { body: { text: 'x'.repeat(4001) } }
    expect(await statusOf(ada, api.noteReport, long)).toBe('400 InvalidInput')
    expect(await statusOf(ada, api.noteReport, { params: { cycle: 'next' } })).toBe(
      '400 InvalidInput',
    )
    expect(await statusOf(ada, api.readReport, { params: { team: 'nobody' } })).toBe(
      '404 TeamNotFound',
    )
    const query = { query: { cursor: 'mine' } }
    expect(await statusOf(ada, api.listLatestReports, query)).toBe('400 InvalidInput')
    expect(await statusOf(ada, api.readReadiness, query)).toBe('400 InvalidInput')
    expect(await statusOf(ada, api.listReports, query)).toBe('400 InvalidInput')
  })

  async function statusesOf(by: Caller) {
    const statuses = []
    for (const [endpoint, more] of writes) statuses.push(await statusOf(by, endpoint, more))
    return statuses
  }
})
