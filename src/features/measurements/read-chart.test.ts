import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTeam } from '#features/teams/api.ts'
import { setTarget, setTeamTarget } from '#features/templates/api.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  scenario = await openScenario({ now: '2026-12-01T09:00:00Z' })
})
beforeEach(async () => {
  ada = await scenario.organisation('Charted')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
})
afterAll(() => scenario.close())

/** One value a cycle, from the first cycle of 2026 on. */
async function measure(metric: string, values: readonly (number | null)[]) {
  const measurements = values.map((value, index) => ({
    team: 'otters',
    metric,
    cycle: `2026-${String(index + 1).padStart(2, '0')}`,
    reading: value === null ? { missing: 'nobody looked' } : { value },
  }))
  await ada.ok(api.pushMeasurements, { body: { measurements } })
}

function chart(metric: string, query: object = {}) {
  return ada.ok(api.readChart, { params: { team: 'otters', metric }, query })
}

describe('a chart', () => {
  test('of something never measured is empty, not an error', async () => {
    expect(await chart('ops.lead_time_h')).toMatchObject({
      metric: { key: 'ops.lead_time_h' },
      team: { slug: 'otters', name: 'Otters' },
      workload: null,
      points: [],
      movingRanges: [],
      signals: [],
      workloads: [],
      connection: null,
    })
  })

  test('has a point for each cycle with limits by moving ranges, and how far to trust them', async () => {
    await measure('ops.lead_time_h', [10, 12, 10, 12, 10, 12, 10, 12])
    const { points, movingRanges, segments } = await chart('ops.lead_time_h', { cycles: 26 })
    expect(points).toHaveLength(26)
    expect(points.map(({ cycle }) => cycle)).toEqual(points.map(({ cycle }) => cycle).toSorted())
    expect(movingRanges.filter((range) => range !== null)).toEqual([2, 2, 2, 2, 2, 2, 2])
    expect(segments).toMatchObject([
      {
        from: 0,
        to: 26,
        limits: { n: 8, center: 11, meanMovingRange: 2, maturity: 'trial' },
        hidden: { lower: false, upper: false },
      },
    ])
    expect(segments[0]?.limits.upper).toBeCloseTo(11 + 2.66 * 2, 12)
  })

  test('tells a signal, and no moving range leads across a gap', async () => {
    await measure('ops.lead_time_h', [10, 11, 10, 11, null, 10, 11, 10, 11, 40])
    const { points, movingRanges, signals } = await chart('ops.lead_time_h')
    const at = (cycle: string) => points.findIndex((point) => point.cycle === cycle)
    expect(points[at('2026-05')]?.reading).toEqual({ state: 'missing', reason: 'nobody looked' })
    expect([movingRanges[at('2026-05')], movingRanges[at('2026-06')]]).toEqual([null, null])
    expect(signals).toContainEqual({
      rule: 'point',
      points: [at('2026-10')],
      window: [at('2026-10')],
      side: 'above',
    })
  })

  test('hides the lines beyond what is possible', async () => {
    await measure('sec.posture_pct', [99, 95, 99, 95, 99, 95])
    const { segments } = await chart('sec.posture_pct')
    expect(segments[0]?.limits.upper).toBeGreaterThan(100)
    expect(segments[0]?.hidden).toMatchObject({ upper: true, lower: false })
  })

  test('shows the target, the team’s own before the organisation’s', async () => {
    const params = { metric: 'ops.lead_time_h' }
    await ada.ok(setTarget, { params, body: { target: { lower: null, upper: 24 } } })
    expect((await chart('ops.lead_time_h')).target).toEqual({ lower: null, upper: 24 })
    await ada.ok(setTeamTarget, {
      params: { ...params, team: 'otters' },
      body: { target: { lower: null, upper: 12 } },
    })
    expect((await chart('ops.lead_time_h')).target).toEqual({ lower: null, upper: 12 })
  })
})

describe('what is not there', () => {
  test('is refused by name', async () => {
    const refusal = (params: { team: string; metric: string }, query = {}) =>
      ada.refused(api.readChart, { params, query })
    const there = { team: 'otters', metric: 'ops.deploys' }
    expect((await refusal({ ...there, team: 'nobody' })).code).toBe('TeamNotFound')
    expect((await refusal({ ...there, metric: 'no.one' })).code).toBe('MetricNotFound')
    expect((await refusal(there, { workload: 'nowhere' })).code).toBe('WorkloadNotFound')
    expect((await refusal(there, { cycles: 1000 })).status).toBe(400)
  })

  test('is a page of measurements after a cursor that is not ours', async () => {
    for (const cursor of [
      'x',
      '2026-02-30T00:00:00Z 2026-03-01T00:00:00Z token',
      '2026-03-01T00:00:00Z 2026-03-01T00:00:00Z nobody',
      "2026-03-01T00:00:00Z 2026-03-01T00:00:00Z token' or 1=1",
    ]) {
      const refusal = await ada.refused(api.listMeasurements, {
        params: { team: 'otters', metric: 'ops.deploys' },
        query: { cursor },
      })
      expect(refusal).toMatchObject({ status: 400, code: 'InvalidInput' })
    }
  })

  test('is another organisation’s chart', async () => {
    const foreign = await scenario.token(await scenario.organisation('Other'), 'read')
    const refusal = await foreign.refused(api.readChart, {
      params: { organisation: ada.organisation, team: 'otters', metric: 'ops.deploys' },
    })
    expect(refusal).toMatchObject({ status: 404, code: 'OrganisationNotFound' })
  })
})
