import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAuditEntries } from '#features/audit/api.ts'
import { markReportReady } from '#features/reports/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { cyclesUpToNow, measured, reportOf } from '#testing/reporting.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller
let cycle: string

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  ada = await scenario.organisation('Winning')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
  cycle = (await cyclesUpToNow(ada, 1))[0] ?? ''
})
afterAll(() => scenario.close())

const onReport = () => ({ params: { team: 'otters', cycle } })
const win = (text: string, metric: string | null = null) => ({
  ...onReport(),
  body: { text, metric },
})

describe('a win', () => {
  test('stands in the report with who told it, in the order of telling', async () => {
    const first = await ada.ok(api.recordWin, win('Restore drill took an hour, not a day'))
    const second = await ada.ok(api.recordWin, win('Twice the deploys', 'ops.deploys'))
    expect(first).toMatchObject({ by: 'Ada Admin', at: '2026-03-04T09:00:00.000Z', metric: null })
    expect((await reportOf(ada, 'otters')).wins).toEqual([first, second])
  })

  test('is proposed when a metric has begun to improve, until somebody tells it', async () => {
    const deploys = { team: 'otters', metric: 'ops.deploys' }
    await measured(ada, deploys, [10, 12, 11, 9, 10, 11, 12, 10, 30])
    expect((await reportOf(ada, 'otters')).proposedWins).toHaveLength(1)
    await ada.ok(api.recordWin, win('Many more deploys', 'ops.deploys'))
    expect((await reportOf(ada, 'otters')).proposedWins).toEqual([])
  })

  test('can be taken back, once', async () => {
    const { id } = await ada.ok(api.recordWin, win('Too soon'))
    const params = { ...onReport().params, win: id }
    await ada.ok(api.removeWin, { params })
    expect((await reportOf(ada, 'otters')).wins).toEqual([])
    const refusal = await ada.refused(api.removeWin, { params })
    expect(refusal).toMatchObject({ status: 404, code: 'WinNotFound' })
  })

  test('belongs to its team and its cycle', async () => {
    await ada.ok(createTeam, { body: { name: 'Badgers' } })
    const { id } = await ada.ok(api.recordWin, win('Ours'))
    const refusal = await ada.refused(api.removeWin, {
      params: { team: 'badgers', cycle, win: id },
    })
    expect(refusal).toMatchObject({ status: 404, code: 'WinNotFound' })
    const [before = ''] = await cyclesUpToNow(ada, 2)
    expect((await reportOf(ada, 'otters', before)).wins).toEqual([])
  })

  test('of a ready report stays as it is', async () => {
    const { id } = await ada.ok(api.recordWin, win('In time'))
    await ada.ok(markReportReady, onReport())
    const refusals = [
      await ada.refused(api.recordWin, win('Too late')),
      await ada.refused(api.removeWin, { params: { ...onReport().params, win: id } }),
    ]
    expect(refusals.map(({ status, code }) => [status, code])).toEqual([
      [409, 'ReportIsReady'],
      [409, 'ReportIsReady'],
    ])
  })

  test('needs words, a known metric and a cycle that has begun', async () => {
    expect(await ada.refused(api.recordWin, win('   '))).toMatchObject({ code: 'InvalidInput' })
    expect(await ada.refused(api.recordWin, win('x'.repeat(501)))).toMatchObject({ status: 400 })
    expect(await ada.refused(api.recordWin, win('Up', 'no.such'))).toMatchObject({
      status: 404,
      code: 'MetricNotFound',
    })
    const coming = { params: { team: 'otters', cycle: '2026-06' }, body: { text: 'Soon' } }
    expect(await ada.refused(api.recordWin, coming)).toMatchObject({ code: 'ReportNotFound' })
  })

  test('is recorded in the audit log, as is its removal', async () => {
    const { id } = await ada.ok(api.recordWin, win('Gone again'))
    await ada.ok(api.removeWin, { params: { ...onReport().params, win: id } })
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'win' } })
    expect(items).toMatchObject([
      { action: 'win.removed', before: { text: 'Gone again', metric: null }, after: null },
      { action: 'win.recorded', before: null, after: { text: 'Gone again', metric: null } },
    ])
  })
})

describe('who may', () => {
  test('everybody in the team tells wins, and nobody from elsewhere', async () => {
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    const { id } = await engineer.ok(api.recordWin, win('From the team'))
    const elsewhere = [
      await scenario.person(ada, 'engineer'),
      await scenario.person(ada, 'sponsor'),
      await scenario.token(ada, 'read'),
    ]
    for (const caller of elsewhere) {
      const params = { ...onReport().params, win: id }
      expect(await caller.refused(api.recordWin, win('No'))).toMatchObject({ status: 403 })
      expect(await caller.refused(api.removeWin, { params })).toMatchObject({
        status: 403,
        code: 'NotAllowed',
      })
    }
    expect((await reportOf(ada, 'otters')).wins).toHaveLength(1)
  })

  test('another organisation’s wins cannot be reached', async () => {
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    const { id } = await ada.ok(api.recordWin, win('Ours'))
    await scenario.organisation('Foreign')
    const params = { organisation: 'foreign', ...onReport().params }
    const refusals = [
      await engineer.refused(api.recordWin, { params, body: { text: 'Mine' } }),
      await engineer.refused(api.removeWin, { params: { ...params, win: id } }),
    ]
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 404, code: 'OrganisationNotFound' })
    }
  })
})
