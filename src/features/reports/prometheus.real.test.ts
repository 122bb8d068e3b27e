import { afterAll, beforeAll, expect, test } from 'vitest'
import { addQuery, collectNow, createConnection } from '#features/connections/api.ts'
import { listCycles } from '#features/cycles/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { openOutbound } from '#platform/open-outbound.ts'
import { type RealServer, startPrometheus } from '#testing/real-prometheus.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import { readReport } from './api.ts'

const dayMs = 86_400_000
/** The clocks of Dublin and of UTC agree in winter. */
const now = '2026-03-04T09:00:00Z'
const runningSince = Date.parse('2026-03-02T00:00:00Z')
/** Deployments per cycle, the newest finished one last: twelve as usual, then far more. */
const deployments = [20, 22, 19, 21, 20, 23, 18, 21, 20, 22, 19, 21, 45]

let server: RealServer
let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  server = await startPrometheus({ history: history() })
  scenario = await openScenario({ now, outbound: openOutbound(), jobs: true })
  ada = await scenario.organisation('Real')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
})
afterAll(async () => {
  await scenario.close()
  await server.stop()
})

/** A counter, sampled every six hours, that rises by so many in each cycle. */
function history(): string {
  const firstDay = runningSince - deployments.length * 14 * dayMs
  const samples = [`deployments_total 0 ${(firstDay - dayMs) / 1000}`]
  let total = 0
  deployments.forEach((count, cycle) => {
    for (let step = 0; step < 56; step += 1) {
      const at = firstDay + cycle * 14 * dayMs + step * (dayMs / 4)
      const reached = total + Math.round((count * (step + 1)) / 56)
      samples.push(`deployments_total ${reached} ${at / 1000}`)
    }
    total += count
  })
  return ['# TYPE deployments counter', ...samples, '# EOF\n'].join('\n')
}

const at = (offset: string) => `last_over_time(deployments_total[1d]${offset})`

async function deploysLine(cycle: string) {
  const params = { team: 'otters', cycle }
  const report = await ada.ok(readReport, { params })
  const line = report.lines.find(({ metric }) => metric.key === 'ops.deploys')
  return { report, line }
}

test('a real Prometheus feeds several cycles; the report tells signal from noise, and a failure from a value', async () => {
  const connection = await ada.ok(createConnection, {
    body: {
      connector: 'prometheus',
      name: 'Local',
      settings: { baseUrl: server.url },
      allowPrivateNetwork: true,
    },
  })
  const params = { connection: connection.id }
  const query = await ada.ok(addQuery, {
    params,
    body: {
      team: 'otters',
      metric: 'ops.deploys',
      query: { expression: `sum(${at('')} - ${at(' offset $window')})` },
    },
  })
  const { items } = await ada.ok(listCycles, { query: { count: deployments.length + 1 } })
  const finished = items
    .filter((cycle) => Date.parse(cycle.ends) <= runningSince)
    .slice(0, deployments.length)
    .map((cycle) => cycle.key)
  for (const cycle of finished)
    await ada.ok(collectNow, { params, body: { cycle, query: query.id } })
  const newest = finished[0] ?? ''
  await expect
    .poll(
      async () => {
        const { line } = await deploysLine(newest)
        return line?.recent.filter(({ value }) => value !== null).length
      },
      { timeout: 90_000, interval: 500 },
    )
    .toBe(deployments.length)

  const { report, line } = await deploysLine(newest)
  expect(line).toMatchObject({
    origin: 'connection',
    now: { state: 'measured', value: 45 },
    previous: { state: 'measured', value: 21 },
    change: { absolute: 24 },
    variation: 'improving',
    phrase: { code: 'above-range' },
  })
  expect(line?.signals.map(({ rule }) => rule)).toContain('point')
  expect(line?.recent.slice(-deployments.length).map(({ value }) => value)).toEqual(deployments)
  expect(report.talkingPoints[0]).toMatchObject({ rule: 'improved', series: line?.series })

  await server.stop()
  scenario.clock.advanceDays(14)
  const later = await ada.ok(listCycles, { query: { count: 2 } })
  const ended = later.items.find((cycle) => cycle.starts === new Date(runningSince).toISOString())
  await ada.ok(collectNow, { params, body: { cycle: ended?.key, query: query.id } })
  await expect
    .poll(async () => (await deploysLine(ended?.key ?? '')).line?.now.state, {
      timeout: 40_000,
      interval: 500,
    })
    .toBe('failed')
  const gone = await deploysLine(ended?.key ?? '')
  expect(gone.line).toMatchObject({
    now: { state: 'failed', reason: 'The host refuses the connection' },
    previous: { state: 'measured', value: 45 },
    change: null,
    phrase: { code: 'collection-failed' },
  })
  expect(gone.report.talkingPoints[0]).toMatchObject({ rule: 'collection-failed' })
}, 180_000)
