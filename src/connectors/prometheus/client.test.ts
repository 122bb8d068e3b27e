import { describe, expect, test } from 'vitest'
import type { Fields } from '#connectors/connector.ts'
import { instant } from '#domain/instant.ts'
import { type OutboundAnswer, OutboundFailure, type OutboundRequest } from '#platform/outbound.ts'
import { prometheus } from './connector.ts'
import badData from './fixtures/bad-data.json' with { type: 'json' }
import execution from './fixtures/execution.json' with { type: 'json' }
import oneSeries from './fixtures/one-series.json' with { type: 'json' }
import tooManyPoints from './fixtures/too-many-points.json' with { type: 'json' }

const window = {
  starts: instant('2026-01-05T00:00:00Z'),
  ends: instant('2026-01-19T00:00:00Z'),
  until: instant('2026-01-19T00:00:00Z'),
}
const now = instant('2026-01-20T09:00:00Z')

type Recorded = { status: number; body: unknown; headers?: Record<string, string> }

function answering(...recorded: (Recorded | OutboundFailure)[]) {
  const requests: OutboundRequest[] = []
  const outbound = async (request: OutboundRequest): Promise<OutboundAnswer> => {
    const answer = recorded[requests.push(request) - 1]
    if (!answer || answer instanceof OutboundFailure) throw answer
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
    return { status: answer.status, headers: new Headers(answer.headers), text }
  }
  return { outbound, requests }
}

async function collectFrom(
  recorded: Recorded | OutboundFailure,
  settings: Fields = {},
  query: Fields = {},
) {
  const { outbound, requests } = answering(recorded, recorded)
  const collected = await prometheus.collect(
    {
      settings: { baseUrl: 'https://prom.example.org/prefix/', ...settings },
      outbound,
      allowPrivateNetwork: false,
      now,
    },
    { expression: 'sum(up) + 1', ...query },
    window,
  )
  return { ...collected, requests }
}

describe('a request', () => {
  test('asks for the instant before the end of the cycle, below the path of the address', async () => {
    const { requests, exchanges } = await collectFrom(oneSeries)
    const url =
      'https://prom.example.org/prefix/api/v1/query?query=sum%28up%29+%2B+1&time=2026-01-18T23%3A59%3A59.999Z&timeout=12s'
    expect(requests).toEqual([
      { url, headers: { accept: 'application/json' }, allowPrivateNetwork: false },
    ])
    expect(exchanges).toEqual([
      {
        request: `GET ${url}`,
        status: 200,
        hash: '819922df91fb2f3d617677a3f6087b4ba550b0b9d5165aa3152a27c61936e700',
        excerpt: JSON.stringify(oneSeries.body),
        link: 'https://prom.example.org/prefix/graph?g0.expr=sum%28up%29+%2B+1&g0.tab=1&g0.moment_input=2026-01-18T23%3A59%3A59.999Z',
      },
    ])
  })

  test.each([
    ['a bearer token', { token: 'tok-123456' }, { authorization: 'Bearer tok-123456' }],
    [
      'user and password',
      { user: 'ada', password: 'love lace' },
      { authorization: `Basic ${Buffer.from('ada:love lace').toString('base64')}` },
    ],
    [
      'a tenant',
      { headerName: 'X-Scope-OrgID', headerValue: 'team-a' },
      { 'X-Scope-OrgID': 'team-a' },
    ],
  ])('carries %s in its headers and nowhere else', async (_, settings, headers) => {
    const { requests, exchanges } = await collectFrom(oneSeries, settings)
    expect(requests[0]?.headers).toEqual({ accept: 'application/json', ...headers })
    for (const secret of Object.values(settings).filter((value) => value.length > 6)) {
      if (secret !== 'X-Scope-OrgID') expect(JSON.stringify(exchanges)).not.toContain(secret)
    }
  })

  test('what a server echoes of the secrets is taken out', async () => {
    const settings = { user: 'ada', password: 'lovelace' }
    const credentials = Buffer.from('ada:lovelace').toString('base64')
    const error = `denied: Basic ${credentials} (lovelace)`
    const body = { status: 'error', errorType: 'bad_data', error }
    const { finding, exchanges } = await collectFrom({ status: 400, body }, settings)
    expect(finding).toMatchObject({ message: 'bad_data: denied: Basic ••• (•••)' })
    expect(JSON.stringify(exchanges)).not.toMatch(/lovelace/)
    expect(JSON.stringify(exchanges)).not.toContain(credentials)
  })

  test('for a ratio is one for each half, and only one when that fails', async () => {
    const ratio = { denominator: 'sum(up)' }
    expect((await collectFrom(oneSeries, {}, ratio)).requests).toHaveLength(2)
    expect((await collectFrom(badData, {}, ratio)).requests).toHaveLength(1)
    expect(prometheus.callsFor({ expression: '1', ...ratio })).toBe(2)
    expect(prometheus.callsFor({ expression: '1' })).toBe(1)
  })
})

describe('a failure', () => {
  const error = (errorType: string, text = 'why') => ({ status: 'error', errorType, error: text })
  test.each<[string, Recorded, object]>([
    [
      'a fault in the expression',
      badData,
      { class: 'query', message: `bad_data: ${badData.body.error}` },
    ],
    ['an expression that does not execute', execution, { class: 'query' }],
    ['too many points', tooManyPoints, { class: 'query' }],
    ['no credentials', { status: 401, body: 'no' }, { class: 'auth' }],
    ['not allowed', { status: 403, body: error('bad_data') }, { class: 'auth' }],
    [
      'too many requests',
      { status: 429, body: '', headers: { 'retry-after': '120' } },
      { class: 'rate', retryAfterSeconds: 120 },
    ],
    [
      'too many requests, with a date',
      { status: 429, body: '', headers: { 'retry-after': 'Tue, 20 Jan 2026 09:10:00 GMT' } },
      { class: 'rate', retryAfterSeconds: 600 },
    ],
    [
      'too many requests, for ever',
      { status: 429, body: '', headers: { 'retry-after': '99999999' } },
      { class: 'rate', retryAfterSeconds: 86_400 },
    ],
    [
      'too many requests, with nonsense',
      { status: 429, body: '', headers: { 'retry-after': 'soon' } },
      { class: 'rate', retryAfterSeconds: null },
    ],
    ['a query that takes too long', { status: 503, body: error('timeout') }, { class: 'timeout' }],
    ['trouble inside', { status: 500, body: error('internal') }, { class: 'network' }],
    [
      'down for a while',
      { status: 503, body: 'maintenance', headers: { 'retry-after': '60' } },
      { class: 'network', message: 'The server answers with status 503', retryAfterSeconds: 60 },
    ],
    ['another kind of server', { status: 200, body: '<html>' }, { class: 'shape' }],
    ['another API', { status: 200, body: { data: [] } }, { class: 'shape' }],
    [
      'a value that is not a number',
      {
        status: 200,
        body: { status: 'success', data: { resultType: 'scalar', result: [1, 'x'] } },
      },
      { class: 'shape' },
    ],
    ['nothing at that path', { status: 404, body: 'not found' }, { class: 'shape' }],
    [
      'VictoriaMetrics’ own error type',
      { status: 422, body: error('422', 'cannot parse') },
      { class: 'query', message: '422: cannot parse' },
    ],
  ])('%s', async (_, recorded, finding) => {
    const collected = await collectFrom(recorded)
    expect(collected.finding).toMatchObject({ kind: 'failed', ...finding })
    expect(collected.coverage.complete).toBe(false)
    expect(collected.exchanges[0]?.status).toBe(recorded.status)
  })

  test.each([
    ['network', 'network'],
    ['refused-address', 'network'],
    ['timeout', 'timeout'],
    ['too-large', 'query'],
  ] as const)('to get an answer (%s) is of class %s', async (outbound, failureClass) => {
    const { finding, exchanges } = await collectFrom(new OutboundFailure(outbound, 'Why'))
    expect(finding).toMatchObject({ class: failureClass, message: expect.stringMatching(/^Why/) })
    expect(exchanges).toMatchObject([{ status: null, hash: null, excerpt: '' }])
  })
})

test('warnings make an answer partial', async () => {
  const body = { ...oneSeries.body, warnings: ['store a is down'] }
  const { finding, coverage } = await collectFrom({ status: 200, body })
  expect(finding.kind).toBe('measured')
  expect(coverage).toMatchObject({ complete: false, remark: 'store a is down' })
})

test('settings that no longer fit are a failure and no call', async () => {
  const { finding, requests } = await collectFrom(oneSeries, { baseUrl: 'ftp://x' })
  expect(finding).toMatchObject({ kind: 'failed', class: 'query' })
  expect(requests).toHaveLength(0)
})

describe('settings', () => {
  const issuesOf = (settings: Fields) =>
    prometheus.settings
      .safeParse({ baseUrl: 'https://prom.example.org', ...settings })
      .error?.issues.map((issue) => issue.path.join('.')) ?? []

  test.each<[Fields, string[]]>([
    [{}, []],
    [{ baseUrl: 'http://127.0.0.1:9090/prefix' }, []],
    [{ baseUrl: 'https://user:word@prom.example.org' }, ['baseUrl']],
    [{ baseUrl: 'https://prom.example.org/?a=1' }, ['baseUrl']],
    [{ baseUrl: 'file:///etc/passwd' }, ['baseUrl']],
    [{ token: 'a\r\nhost: b' }, ['token']],
    [{ token: 'a', user: 'b' }, ['token']],
    [{ password: 'a' }, ['user']],
    [{ headerName: 'Host', headerValue: 'x' }, ['headerName']],
    [{ headerName: 'X-Scope-OrgID' }, ['headerValue']],
    [{ headerValue: 'x' }, ['headerName']],
  ])('%j', (settings, issues) => {
    expect(issuesOf(settings)).toEqual(issues)
  })
})
