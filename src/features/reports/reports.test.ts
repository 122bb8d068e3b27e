import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { enterValues, pushMeasurements, readChart } from '#features/measurements/api.ts'
import { changeTeam, changeWorkload, createTeam, createWorkload } from '#features/teams/api.ts'
import { publishTemplate, setTarget, setTeamTarget } from '#features/templates/api.ts'
import { cyclesUpToNow, lineOf, measured, reportOf } from '#testing/reporting.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'
import { reportJobs } from './jobs.ts'

let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Reporting')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
})
afterAll(() => scenario.close())

const deploys = { team: 'otters', metric: 'ops.deploys' }
const issues = { team: 'otters', metric: 'ops.prod_issues' }
const quiet = [10, 12, 11, 9, 10, 11, 12, 10, 9, 11]

async function cycleBefore(back: number): Promise<string> {
  return (await cyclesUpToNow(ada, back + 1))[0] ?? ''
}

describe('a draft', () => {
  test('stands there from the start, with a line for each metric of the template', async () => {
    const report = await reportOf(ada, 'otters')
    expect(report).toMatchObject({
      team: { slug: 'otters', name: 'Otters' },
      state: 'draft',
      templateVersion: 1,
      note: '',
      editedAt: null,
      automaticShare: null,
      wins: [],
      proposedWins: [],
    })
    expect(report.lines.map(({ metric }) => metric.key)).toEqual([
      'sec.vulns_open_crit_high',
      'sec.threats_open',
      'cost.total',
      'cost.per_1k_txn',
      'ops.deploys',
      'ops.prod_issues',
      'rel.error_rate_pct',
      'perf.p95_ms',
    ])
    expect(report.lines[0]).toMatchObject({
      now: { state: 'missing', reason: '' },
      origin: null,
      change: null,
      variation: 'not-enough-data',
      assurance: 'no-target',
      typed: null,
      connection: null,
      workload: null,
    })
    expect(report.lines[0]?.recent).toHaveLength(26)
  })

  test('fills itself with what was measured, the change and the values before', async () => {
    const pipeline = await scenario.token(ada, 'push')
    await measured(pipeline, deploys, [8, null, 10, 15], ada)
    const report = await reportOf(ada, 'otters')
    const line = lineOf(report, 'ops.deploys')
    expect(line).toMatchObject({
      now: { state: 'measured', value: 15 },
      origin: 'token',
      previous: { state: 'measured', value: 10 },
      change: { absolute: 5, percent: 50, points: null },
      phrase: { code: 'few-values', values: { count: 3 } },
    })
    expect(line.recent.slice(-4).map(({ value }) => value)).toEqual([8, null, 10, 15])
    expect(line.recent.at(-1)?.cycle).toBe(report.cycle.key)
    expect(report.automaticShare).toBe(1)
  })

  test('says what is a signal, what to talk about and what to celebrate', async () => {
    await measured(ada, deploys, [...quiet, 30])
    await measured(ada, issues, [...quiet, 30])
    const report = await reportOf(ada, 'otters')
    const [better, worse] = [lineOf(report, 'ops.deploys'), lineOf(report, 'ops.prod_issues')]
    expect(better).toMatchObject({ variation: 'improving', phrase: { code: 'above-range' } })
    expect(worse).toMatchObject({ variation: 'worsening', normalRange: { maturity: 'trial' } })
    expect(worse.signals).toContainEqual({
      rule: 'point',
      points: [25],
      window: [25],
      side: 'above',
      isNew: true,
    })
    expect(report.talkingPoints.slice(0, 2)).toEqual([
      { rule: 'strong-worsening', series: worse.series, guardOf: null },
      { rule: 'improved', series: better.series, guardOf: null },
    ])
    expect(report.proposedWins).toEqual([
      { series: better.series, usually: better.normalRange.center },
    ])
  })

  test('follows each measurement, target and template', async () => {
    await measured(ada, deploys, quiet)
    expect(lineOf(await reportOf(ada, 'otters'), 'ops.deploys').now).toMatchObject({ value: 11 })
    await measured(ada, deploys, [13])
    await ada.ok(setTarget, {
      params: { metric: 'ops.deploys' },
      body: { target: { lower: 5, upper: null } },
    })
    expect(lineOf(await reportOf(ada, 'otters'), 'ops.deploys')).toMatchObject({
      now: { value: 13 },
      target: { lower: 5, upper: null },
      targetMet: true,
      assurance: 'always-met',
    })
    await ada.ok(setTeamTarget, {
      params: deploys,
      body: { target: { lower: 40, upper: null } },
    })
    expect(lineOf(await reportOf(ada, 'otters'), 'ops.deploys').assurance).toBe('never-met')
    const metrics = ['perf.p95_ms', 'ops.deploys', 'sec.vulns_overdue']
    await ada.ok(publishTemplate, { body: { choice: { metrics }, basedOn: 1 } })
    const report = await reportOf(ada, 'otters')
    expect(report.templateVersion).toBe(2)
    expect(report.lines.map(({ metric }) => metric.key)).toEqual(metrics)
  })

  test('has a line for each workload that was measured, and none for the team without a value', async () => {
    await ada.ok(createWorkload, { params: { team: 'otters' }, body: { name: 'Search' } })
    await ada.ok(createWorkload, { params: { team: 'otters' }, body: { name: 'Billing' } })
    await measured(ada, { ...deploys, workload: 'search' }, [4, 5])
    await measured(ada, { ...deploys, workload: 'billing' }, [7, 6])
    await measured(ada, { ...issues, workload: 'search' }, [1])
    await measured(ada, issues, [2])
    const named = (report: Awaited<ReturnType<typeof reportOf>>) =>
      report.lines
        .filter(({ metric }) => metric.key.startsWith('ops.'))
        .map(({ metric, workload }) => `${metric.key} ${workload?.name ?? 'team'}`)
    expect(named(await reportOf(ada, 'otters'))).toEqual([
      'ops.deploys Billing',
      'ops.deploys Search',
      'ops.prod_issues team',
      'ops.prod_issues Search',
    ])
    await ada.ok(changeWorkload, {
      params: { team: 'otters', workload: 'billing' },
      body: { archived: true },
    })
    expect(named(await reportOf(ada, 'otters'))).not.toContain('ops.deploys Billing')
  })

  test('a workload that was not measured for 26 cycles gives its line back to the team', async () => {
    await ada.ok(createWorkload, { params: { team: 'otters' }, body: { name: 'Search' } })
    await measured(ada, { ...deploys, workload: 'search' }, [4])
    expect(lineOf(await reportOf(ada, 'otters'), 'ops.deploys', 'search').now).toMatchObject({
      value: 4,
    })
    scenario.clock.advanceDays(26 * 14)
    expect(lineOf(await reportOf(ada, 'otters'), 'ops.deploys').now.state).toBe('missing')
  })

  test('shows what somebody typed beside what was collected', async () => {
    const [cycle = ''] = await cyclesUpToNow(ada, 1)
    await ada.ok(enterValues, {
      params: { team: 'otters', cycle },
      body: { values: [{ metric: 'ops.deploys', reading: { value: 9 } }] },
    })
    const typed = { state: 'measured', value: 9, numerator: null, denominator: null }
    expect(lineOf(await reportOf(ada, 'otters'), 'ops.deploys')).toMatchObject({
      now: typed,
      origin: 'manual',
      typed,
    })
    expect(await reportOf(ada, 'otters')).toMatchObject({
      automaticShare: 0,
      editedBy: 'Ada Admin',
      editedAt: '2026-03-04T09:00:00.000Z',
    })
  })
})

describe('cycles', () => {
  test('a past draft says what its own cycle said', async () => {
    await measured(ada, deploys, [8, 9, 10, 15])
    const report = await reportOf(ada, 'otters', await cycleBefore(2))
    expect(lineOf(report, 'ops.deploys')).toMatchObject({
      now: { value: 9 },
      previous: { value: 8 },
    })
    expect(report).toMatchObject({ previousCycle: null, nextCycle: await cycleBefore(0) })
  })

  test('a report may be begun for the running cycle and 26 before, and never for a coming one', async () => {
    expect((await reportOf(ada, 'otters', await cycleBefore(26))).state).toBe('draft')
    for (const cycle of [await cycleBefore(27), '2026-06']) {
      const refusal = await ada.refused(api.readReport, { params: { team: 'otters', cycle } })
      expect(refusal).toMatchObject({ status: 404, code: 'ReportNotFound' })
    }
    const refusal = await ada.refused(api.readReport, {
      params: { team: 'otters', cycle: '1999-01' },
    })
    expect(refusal).toMatchObject({ status: 404, code: 'CycleNotFound' })
  })

  test('each new cycle opens a draft for every team that is not archived', async () => {
    await ada.ok(createTeam, { body: { name: 'Badgers' } })
    await ada.ok(changeTeam, { params: { team: 'badgers' }, body: { archived: true } })
    scenario.clock.advanceDays(14)
    const [cycle = ''] = await cyclesUpToNow(ada, 1)
    expect((await reportOf(ada, 'otters')).cycle.key).toBe(cycle)
    const refusal = await ada.refused(api.readReport, { params: { team: 'badgers', cycle } })
    expect(refusal).toMatchObject({ status: 404, code: 'ReportNotFound' })
  })

  test('the reports of a team are listed newest first', async () => {
    for (const back of [0, 1, 3]) await reportOf(ada, 'otters', await cycleBefore(back))
    const first = await ada.ok(api.listReports, { params: { team: 'otters' }, query: { limit: 2 } })
    expect(first.items.map(({ cycle }) => cycle)).toEqual([
      await cycleBefore(0),
      await cycleBefore(1),
    ])
    const second = await ada.ok(api.listReports, {
      params: { team: 'otters' },
      query: { cursor: first.next ?? '' },
    })
    expect(second).toMatchObject({ items: [{ cycle: await cycleBefore(3) }], next: null })
  })
})

describe('the job', () => {
  test('opens the drafts of a new cycle in every organisation, once', async () => {
    scenario.clock.advanceDays(14)
    const { installation } = scenario.server
    const openDrafts = reportJobs(installation).find(({ name }) => name === 'open-reports')
    const [cycle = ''] = await cyclesUpToNow(ada, 1)
    const drafts = () =>
      installation.db
        .selectFrom('report')
        .select('id')
        .where('cycle_key', '=', cycle)
        .orderBy('id')
        .execute()
    const before = await drafts()
    await openDrafts?.run({}, 'test')
    const opened = await drafts()
    expect(opened.length).toBeGreaterThan(before.length)
    await openDrafts?.run({}, 'test')
    expect(await drafts()).toEqual(opened)
  })
})

describe('notes', () => {
  const note = (text: string) => ({ body: { text } })

  test('last time we said: the latest earlier note of the report and of each line', async () => {
    const [older, old, now] = (await cyclesUpToNow(ada, 3)) as [string, string, string]
    const on = (cycle: string) => ({ params: { team: 'otters', cycle } })
    const onLine = (cycle: string) => ({ params: { ...deploys, cycle } })
    await ada.ok(api.noteReport, { ...on(older), ...note('We moved house.') })
    await ada.ok(api.noteLine, { ...onLine(older), ...note('Pipeline was down.') })
    await ada.ok(api.noteLine, { ...onLine(old), ...note('Pipeline is back.') })
    await ada.ok(api.noteLine, { ...onLine(now), ...note('Nothing new.') })
    const report = await reportOf(ada, 'otters', now)
    expect(report.lastNote).toEqual({ text: 'We moved house.', cycle: older })
    expect(lineOf(report, 'ops.deploys')).toMatchObject({
      note: { text: 'Nothing new.', by: 'Ada Admin', at: '2026-03-04T09:00:00.000Z' },
      lastNote: { text: 'Pipeline is back.', by: 'Ada Admin', cycle: old },
    })
    expect(report).toMatchObject({ editedBy: 'Ada Admin', editedAt: '2026-03-04T09:00:00.000Z' })
  })

  test('an empty text removes a note', async () => {
    const [cycle = ''] = await cyclesUpToNow(ada, 1)
    const line = { params: { ...deploys, cycle } }
    await ada.ok(api.noteLine, { ...line, ...note('Wrong line') })
    expect(await ada.ok(api.noteLine, { ...line, ...note('  ') })).toEqual({ note: null })
    expect(lineOf(await reportOf(ada, 'otters'), 'ops.deploys').note).toBeNull()
  })

  test('a line is found by its workload, and refused where the report has none', async () => {
    const [cycle = ''] = await cyclesUpToNow(ada, 1)
    await ada.ok(createWorkload, { params: { team: 'otters' }, body: { name: 'Search' } })
    await measured(ada, { ...deploys, workload: 'search' }, [4])
    const line = { params: { ...deploys, cycle }, ...note('Slow week') }
    await ada.ok(api.noteLine, { ...line, query: { workload: 'search' } })
    const report = await reportOf(ada, 'otters')
    expect(lineOf(report, 'ops.deploys', 'search').note?.text).toBe('Slow week')
    const refusal = await ada.refused(api.noteLine, line)
    expect(refusal).toMatchObject({ status: 404, code: 'LineNotFound' })
  })
})

describe('what arrives while reports are read', () => {
  test('is in the next reading', async () => {
    const [cycle = ''] = await cyclesUpToNow(ada, 1)
    const work = Array.from({ length: 20 }, (_, value) => [
      ada.ok(pushMeasurements, {
        body: { measurements: [{ ...deploys, cycle, reading: { value } }] },
      }),
      reportOf(ada, 'otters'),
      ada.ok(api.listLatestReports, { params: { cycle } }),
    ])
    await Promise.all(work.flat())
    const chart = await ada.ok(readChart, { params: deploys })
    const line = lineOf(await reportOf(ada, 'otters'), 'ops.deploys')
    expect(line.now).toEqual(chart.points.at(-1)?.reading)
  })
})
