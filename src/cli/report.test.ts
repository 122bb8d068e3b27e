import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createToken } from '#features/access/api.ts'
import { listReports } from '#features/reports/api.ts'
import { loadSample } from '#features/samples/api.ts'
import { runCommandLine } from '#testing/command-line.ts'
import { openScenario, type Scenario } from '#testing/scenario.ts'

let scenario: Scenario
let env: Record<string, string>
let migrated: string

beforeAll(async () => {
  scenario = await openScenario()
  const ada = await scenario.organisation('Acme')
  const { organisation } = await ada.ok(loadSample)
  const token = await ada.ok(createToken, {
    params: { organisation },
    body: { name: 'reader', scope: 'read' },
  })
  const url = await scenario.server.http.listen({ host: '127.0.0.1', port: 0 })
  env = { WELLCYCLE_URL: url, WELLCYCLE_TOKEN: token.secret }
  const reports = await ada.ok(listReports, { params: { organisation, team: 'payments' } })
  migrated = reports.items[25 - 18]?.cycle ?? ''
})
afterAll(() => scenario.close())

const report = (...parameters: string[]) => runCommandLine(['report', ...parameters], { env })

describe('report', () => {
  test('tells people what to talk about, what changed by pillar, and folds the rest', async () => {
    const ran = await report('payments', '--cycle', migrated)
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' })
    expect(ran.stdout).toContain(`# Payments: cycle ${migrated}\n`)
    expect(ran.stdout).toContain('Presented, marked ready by Tomás Keane on ')
    expect(ran.stdout).toContain('> Migration fortnight: fewer features on purpose.')
    expect(ran.stdout).toContain('## Talking points\n\n- **')
    expect(ran.stdout).toMatch(
      /\| Cloud spend \| €[\d.]+k \| €[\d.]+k \| ▼ [\d.]+ % \| €.*Below range/,
    )
    expect(ran.stdout).toMatch(/\nSteady: .*Identified waste €/)
    expect(ran.stdout).toContain('- **Cloud spend**: Moved the payment API to ARM')
    expect(ran.stdout.indexOf('## Security')).toBeLessThan(ran.stdout.indexOf('## Cost'))
  })

  test('is of the running cycle unless another is asked for', async () => {
    const ran = await report('data-platform')
    expect(ran.stdout).toContain('Draft.')
    expect(ran.stdout).toContain('Collection failed: The query timed out after 30 seconds')
    expect(ran.stdout).toContain('p95 latency (server), Warehouse ')
  })

  test('comes as the API’s own JSON', async () => {
    const ran = await report('payments', '--cycle', migrated, '--format', 'json')
    expect(JSON.parse(ran.stdout)).toMatchObject({ team: { slug: 'payments' }, state: 'presented' })
  })

  test('comes as a table with a row for each line', async () => {
    const ran = await report('mobile', '--format', 'csv')
    const lines = ran.stdout.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^pillar,metric,name,workload,unit,currency,state,now,/)
    expect(lines).toHaveLength(20)
    expect(ran.stdout).toContain('cost,cost.per_1k_txn,"Cost per 1,000 transactions",,')
  })

  test.each([
    [['nobody'], 1, 'There is no team “nobody”.'],
    [['payments', '--cycle', '1999-01'], 1, 'no cycle “1999-01”'],
    [['payments', '--cycle', 'last'], 1, 'path/cycle'],
    [['payments', '--format', 'pdf'], 2, 'Allowed choices are markdown, json, csv.'],
    [[], 2, "missing required argument 'team'"],
  ])('%j ends with %d and a clear line', async (parameters, exitCode, message) => {
    const ran = await report(...parameters)
    expect(ran).toMatchObject({ exitCode, stdout: '' })
    expect(ran.stderr).toContain(message)
  })
})
