import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMeasurements, readChart } from '#features/measurements/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { openOutbound } from '#platform/open-outbound.ts'
import { type RealServer, startPrometheus } from '#testing/real-prometheus.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'
import { connectionJobs } from './jobs.ts'

const hourMs = 3_600_000
const first = Date.parse('2026-02-16T00:00:00Z')
const hours = (Date.parse('2026-03-04T09:00:00Z') - first) / hourMs

let server: RealServer
let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  server = await startPrometheus({ history: history() })
  scenario = await openScenario({ outbound: openOutbound(), jobs: true })
  ada = await scenario.organisation('Real')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
})
afterAll(async () => {
  await scenario.close()
  await server.stop()
})

/** Two deployments a day, hourly samples, from the cycle before the running one on. */
function history(): string {
  const rows = Array.from({ length: hours + 1 }, (_, i) => {
    const deployed = Math.floor((i + 6) / 12)
    return `deployments_total ${deployed} ${(first + i * hourMs) / 1000}`
  })
  return ['# TYPE deployments counter', ...rows, '# EOF\n'].join('\n')
}

const at = (offset: string) => `last_over_time(deployments_total[2h]${offset})`
const deploys = {
  team: 'otters',
  metric: 'ops.deploys',
  query: { expression: `sum(${at('')} - ${at(' offset $window')})` },
}

/** The newest run of the cycle that came to an end, once there is one with this outcome. */
async function runOf(connection: string, cycle: string, outcome: string) {
  const list = async () => (await ada.ok(api.listCollections, { params: { connection } })).items
  await expect
    .poll(async () => (await list()).find((run) => run.cycle === cycle)?.outcome, {
      timeout: 20_000,
    })
    .toBe(outcome)
  return (await list()).find((run) => run.cycle === cycle)
}

test('a real Prometheus fills a report, and says so when it is gone', async () => {
  const settings = { baseUrl: server.url }
  const unsaved = { connector: 'prometheus', settings, allowPrivateNetwork: true }
  expect(await ada.ok(api.checkConnection, { body: unsaved })).toMatchObject({ ok: true })
  const closed = { body: { ...unsaved, allowPrivateNetwork: false } }
  expect(await ada.ok(api.checkConnection, closed)).toMatchObject({
    ok: false,
    errorClass: 'network',
    message: expect.stringMatching(/private network/),
  })
  const { id } = await ada.ok(api.createConnection, { body: { ...unsaved, name: 'Local' } })
  const params = { connection: id }
  const body = { ...deploys, cycle: '2026-04' }
  expect(
    await ada.ok(api.tryQuery, { params, body: { ...body, query: { expression: 'absent' } } }),
  ).toMatchObject({ outcome: 'no-data' })
  const query = await ada.ok(api.addQuery, { params, body: deploys })

  const asked = { params, body: { cycle: '2026-04', query: query.id } }
  expect(await ada.ok(api.collectNow, asked)).toEqual({ queued: 1 })
  const past = await runOf(id, '2026-04', 'no-data')
  // The first sample of all is in that cycle, so there is nothing to subtract from the last.
  expect(past).toMatchObject({ complete: true, calls: 1 })

  const due = connectionJobs(scenario.server.installation).find(
    ({ name }) => name === 'collect-due',
  )
  await due?.run({}, 'by hand')
  const running = await runOf(id, '2026-05', 'measured')
  // At 6 and 18 o’clock of the 2nd and the 3rd, and at 6 of the 4th.
  expect(running).toMatchObject({ value: 5, complete: false })
  const place = { params: { team: 'otters', metric: 'ops.deploys' } }
  const chart = await ada.ok(readChart, place)
  expect(chart.points.at(-1)).toMatchObject({
    cycle: '2026-05',
    origin: 'connection',
    reading: { state: 'measured', value: 5 },
  })

  await server.stop()
  expect(await ada.ok(api.collectNow, { params, body: {} })).toEqual({ queued: 1 })
  const failing = await runOf(id, '2026-05', 'failed')
  expect(failing).toMatchObject({
    errorClass: 'network',
    message: 'The host refuses the connection',
  })
  const { items } = await ada.ok(listMeasurements, { ...place, query: {} })
  expect(items[0]?.reading).toEqual({ state: 'failed', reason: 'The host refuses the connection' })
  expect((await ada.ok(readChart, place)).points.at(-1)?.reading.state).toBe('failed')
})
