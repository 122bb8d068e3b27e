import { createServer, type IncomingMessage, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createToken } from '#features/access/api.ts'
import { listCycles } from '#features/cycles/api.ts'
import { listMeasurements } from '#features/measurements/api.ts'
import { createTeam, createWorkload } from '#features/teams/api.ts'
import { runCommandLine } from '#testing/command-line.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'

let scenario: Scenario
let ada: Caller
let env: Record<string, string>
let cycle: string

beforeAll(async () => {
  scenario = await openScenario()
  ada = await scenario.organisation('Acme')
  await ada.ok(createTeam, { body: { name: 'Payments' } })
  await ada.ok(createWorkload, { params: { team: 'payments' }, body: { name: 'Cards' } })
  const token = await ada.ok(createToken, { body: { name: 'pipeline', scope: 'push' } })
  const url = await scenario.server.http.listen({ host: '127.0.0.1', port: 0 })
  env = { WELLCYCLE_URL: url, WELLCYCLE_TOKEN: token.secret }
  cycle = (await ada.ok(listCycles)).current
})
afterAll(() => scenario.close())

const push = (input: string, ...options: string[]) =>
  runCommandLine(['push', ...options], { input, env })

async function storedOf(metric: string, workload?: string) {
  const params = { team: 'payments', metric }
  return (await ada.ok(listMeasurements, { params, query: { workload } })).items
}

const deploys = (value: number) => [{ metric: 'ops.deploys', cycle, reading: { value } }]

describe('push', () => {
  test('stores JSON from standard input under the token’s name', async () => {
    const ran = await push(JSON.stringify(deploys(12)), '--team', 'payments')
    expect(ran).toEqual({ exitCode: 0, stdout: 'Stored 1, unchanged 0.\n', stderr: '' })
    expect(await storedOf('ops.deploys')).toMatchObject([
      { reading: { value: 12 }, origin: 'token', source: 'pipeline' },
    ])
  })

  test('stores CSV with ratios, money, workloads and reasons', async () => {
    const csv = [
      'team,metric,workload,cycle,value,numerator,denominator,currency,missing,not_applicable',
      `payments,rel.error_rate_pct,,${cycle},,3,1200,,,`,
      `payments,cost.total,cards,${cycle},120.5,,,EUR,,`,
      `payments,sec.threats_open,,${cycle},,,,,"on leave, sorry",`,
      `payments,perf.p95_ms,,${cycle},,,,,,no server`,
    ].join('\r\n')
    const ran = await push(csv, '--format', 'csv')
    expect(ran).toMatchObject({ exitCode: 0, stdout: 'Stored 4, unchanged 0.\n' })
    expect(await storedOf('rel.error_rate_pct')).toMatchObject([
      { reading: { value: 0.25, numerator: 3, denominator: 1200 } },
    ])
    expect(await storedOf('cost.total', 'cards')).toMatchObject([{ reading: { value: 120.5 } }])
    expect(await storedOf('sec.threats_open')).toMatchObject([
      { reading: { state: 'missing', reason: 'on leave, sorry' } },
    ])
    expect(await storedOf('perf.p95_ms')).toMatchObject([
      { reading: { state: 'not-applicable', reason: 'no server' } },
    ])
  })

  test('again stores nothing new, even after somebody else corrected the value', async () => {
    const first = JSON.stringify(deploys(20))
    await push(first, '--team', 'payments')
    await push(JSON.stringify(deploys(21)), '--team', 'payments')
    await push(first, '--team', 'payments')
    expect(await storedOf('ops.deploys')).toMatchObject([{ reading: { value: 21 } }])
  })

  test('sends more than a thousand in batches', async () => {
    const start = Date.parse('2026-01-01T00:00:00Z')
    const rows = Array.from({ length: 1203 }, (_, i) => {
      const at = new Date(start + i * 3_600_000).toISOString()
      return `payments,ops.pages,${at},${i % 5}`
    })
    const ran = await push(['team,metric,at,value', ...rows].join('\n'), '--format', 'csv')
    expect(ran).toMatchObject({ exitCode: 0, stdout: 'Stored 1203, unchanged 0.\n' })
  })

  test('names each unfit row by its line before anything is sent', async () => {
    const csv = `team,metric,cycle,value\npayments,ops.deploys,${cycle},many\n,ops.deploys,${cycle},1\n`
    const ran = await push(csv, '--format', 'csv')
    expect(ran).toMatchObject({ exitCode: 1, stdout: '' })
    expect(ran.stderr).toBe(
      'standard input, line 2: value: “many” is not a number.\n' +
        'standard input, line 3: team is needed.\n' +
        'error: standard input has 2 errors. Nothing was sent.\n',
    )
  })

  test('names the row that the server refuses by its line, and stores nothing of the batch', async () => {
    const csv = `metric,cycle,value\nops.lead_time_h,${cycle},4\nops.no_such,${cycle},1\n`
    const ran = await push(csv, '--format', 'csv', '--team', 'payments')
    expect(ran).toMatchObject({ exitCode: 1, stdout: '' })
    expect(ran.stderr).toContain('standard input, line 3: metric: ')
    expect(await storedOf('ops.lead_time_h')).toEqual([])
  })

  test.each([
    ['[]', 'holds no measurements'],
    ['{"rows": []}', 'holds neither a list nor'],
    ['[1]', 'measurement 1: it is not an object'],
    [
      '[{"team":"payments","metric":"ops.deploys","reading":{}}]',
      'reading: give a value, numerator',
    ],
    ['nonsense', 'is not valid JSON'],
  ])('refuses %s', async (input, message) => {
    const ran = await push(input)
    expect(ran.exitCode).toBe(1)
    expect(ran.stderr).toContain(message)
  })

  test('a token that is void, or for reading only, is refused', async () => {
    const reader = await ada.ok(createToken, { body: { name: 'reader', scope: 'read' } })
    const input = JSON.stringify(deploys(1))
    const tokens = ['void-token-of-nobody-000', reader.secret]
    const runs = await Promise.all(
      tokens.map((WELLCYCLE_TOKEN) =>
        runCommandLine(['push', '--team', 'payments'], { input, env: { ...env, WELLCYCLE_TOKEN } }),
      ),
    )
    expect(runs.map((ran) => ran.exitCode)).toEqual([1, 1])
    expect(runs[0]?.stderr).toContain('The token is not in force')
    expect(runs[1]?.stderr).toContain('may not do this')
  })

  test('without an address or a token is wrong usage', async () => {
    const none = await runCommandLine(['push'], { input: '[]' })
    expect(none).toMatchObject({ exitCode: 2 })
    expect(none.stderr).toContain('WELLCYCLE_URL')
    const ftp = await runCommandLine(['push', '--url', 'ftp://x'], { input: '[]' })
    expect(ftp).toMatchObject({ exitCode: 2 })
  })

  test('ends with 3 when nobody listens', async () => {
    const ran = await runCommandLine(['push', '--team', 'payments', '--retries', '0'], {
      input: JSON.stringify(deploys(1)),
      env: { ...env, WELLCYCLE_URL: 'http://127.0.0.1:9' },
    })
    expect(ran).toMatchObject({ exitCode: 3, stdout: '' })
    expect(ran.stderr).toContain('is not reached')
  })
})

describe('a server that is busy', () => {
  type Sent = { key: string | undefined; body: string }
  const open: Server[] = []
  afterAll(() => {
    for (const server of open) server.close()
  })

  async function busyServer(answers: readonly [status: number, retryAfter: string | null][]) {
    const sent: Sent[] = []
    const server = createServer(async (request: IncomingMessage, response) => {
      const body = await text(request)
      const [status, retryAfter] = answers[sent.length] ?? [201, null]
      sent.push({ key: String(request.headers['idempotency-key']), body })
      if (retryAfter !== null) response.setHeader('retry-after', retryAfter)
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ stored: 1, unchanged: 0, detail: 'Busy.' }))
    })
    open.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    return { sent, url: `http://127.0.0.1:${address.port}` }
  }

  const pushTo = (url: string) =>
    runCommandLine(['push', '--organisation', 'acme', '--team', 'payments'], {
      input: JSON.stringify(deploys(1)),
      env: { WELLCYCLE_URL: url, WELLCYCLE_TOKEN: 'a-token' },
    })

  test('is asked again with the same key until it takes the batch', async () => {
    const { sent, url } = await busyServer([
      [503, '0'],
      [429, '1'],
    ])
    const ran = await pushTo(url)
    expect(ran).toMatchObject({ exitCode: 0, stdout: 'Stored 1, unchanged 0.\n' })
    expect(ran.stderr).toContain('answer 429; trying again in 1.0 s')
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map((one) => one.key)).size).toBe(1)
  })

  test('is left alone when it asks for a longer pause than a command waits', async () => {
    const { sent, url } = await busyServer([[503, '900']])
    const ran = await pushTo(url)
    expect(ran).toMatchObject({ exitCode: 3, stdout: '' })
    expect(sent).toHaveLength(1)
  })

  test('is not asked again when it refuses', async () => {
    const { sent, url } = await busyServer([[422, null]])
    expect(await pushTo(url)).toMatchObject({ exitCode: 1 })
    expect(sent).toHaveLength(1)
  })
})
