import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CollectionWindow, Fields } from '#connectors/connector.ts'
import { epochMs, instant, instantFromEpochMs } from '#domain/instant.ts'
import { openOutbound } from '#platform/open-outbound.ts'
import { type RealServer, startNodeExporter, startPrometheus } from '#testing/real-prometheus.ts'
import { prometheus } from './connector.ts'

const fortnightMs = 14 * 86_400_000
const everyMs = 15 * 60_000
const first = epochMs(instant('2026-01-05T00:00:00Z'))

let server: RealServer
let exporter: RealServer

beforeAll(async () => {
  exporter = await startNodeExporter()
  const scrape = [new URL(exporter.url).host]
  server = await startPrometheus({ history: history(), scrape })
})

afterAll(async () => {
  await server.stop()
  await exporter.stop()
})

/** Three fortnights, a sample every quarter of an hour on the dot; the last one is at the end of the third. */
function history(): string {
  const at = Array.from({ length: (3 * fortnightMs) / everyMs + 1 }, (_, i) => first + i * everyMs)
  const family = (name: string, type: string, rows: string[]) => [`# TYPE ${name} ${type}`, ...rows]
  const row = (series: string, value: number | string, ms: number) =>
    `${series} ${value} ${ms / 1000}`
  const daily = at.filter((ms) => ms % 86_400_000 === 43_200_000)
  return [
    ...family(
      'deployments',
      'counter',
      at.map((ms, i) => row('deployments_total', Math.floor((i + 48) / 96), ms)),
    ),
    ...family('requests', 'counter', [
      ...at.map((ms, i) => row('requests_total{code="200"}', 99 * i, ms)),
      ...at.map((ms, i) => row('requests_total{code="500"}', i, ms)),
    ]),
    ...family(
      'queue_depth',
      'gauge',
      at.map((ms, i) => row('queue_depth', i % 12, ms)),
    ),
    ...family(
      'nightly_build_seconds',
      'gauge',
      daily.map((ms) => row('nightly_build_seconds', 60, ms)),
    ),
    ...family(
      'spoilt',
      'gauge',
      at.map((ms) => row('spoilt', 'NaN', ms)),
    ),
    '# EOF\n',
  ].join('\n')
}

function fortnight(number: number, passedMs = fortnightMs): CollectionWindow {
  const starts = first + (number - 1) * fortnightMs
  return {
    starts: instantFromEpochMs(starts),
    ends: instantFromEpochMs(starts + fortnightMs),
    until: instantFromEpochMs(starts + passedMs),
  }
}

function contextFor(settings: Fields) {
  const now = instant('2026-03-01T00:00:00Z')
  return { settings, outbound: openOutbound(), allowPrivateNetwork: true, now }
}

function collect(query: Fields, window = fortnight(2), settings: Fields = { baseUrl: server.url }) {
  return prometheus.collect(contextFor(settings), query, window)
}

test('the check passes, and says what is wrong where it does not', async () => {
  const check = (baseUrl: string) => prometheus.check(contextFor({ baseUrl }))
  expect(await check(`${server.url}/`)).toEqual({ kind: 'ok', message: 'The API answers queries.' })
  expect(await check(`${server.url}/nowhere`)).toMatchObject({ class: 'shape' })
  expect(await check(exporter.url)).toMatchObject({ class: 'shape' })
  expect(await check('http://127.0.0.1:1')).toMatchObject({
    class: 'network',
    message: 'The host refuses the connection',
  })
})

describe('one number at the end of the cycle', () => {
  test('counts the cycle’s own samples: that of its first instant, not that of its end', async () => {
    const query = { expression: 'count_over_time(queue_depth[$window])' }
    for (const number of [1, 2, 3]) {
      const { finding, coverage } = await collect(query, fortnight(number))
      expect(finding).toEqual({ kind: 'measured', amount: { value: 1344 } })
      expect(coverage).toMatchObject({ complete: true, remark: '' })
    }
  })

  test('is the same however late it is collected', async () => {
    const at = (selector: string) => `last_over_time(deployments_total[1h]${selector})`
    const query = { expression: `sum(${at('')} - ${at(' offset $window')})` }
    const settings = { baseUrl: server.url }
    const onTime = { ...contextFor(settings), now: fortnight(2).ends }
    const early = await prometheus.collect(onTime, query, fortnight(2))
    const late = await prometheus.collect(contextFor(settings), query, fortnight(2))
    expect(early.finding).toEqual({ kind: 'measured', amount: { value: 14 } })
    expect(late).toEqual(early)
  })

  test('covers only what has passed of a cycle that is running', async () => {
    const query = { expression: 'count_over_time(queue_depth[$window])' }
    const { finding, coverage } = await collect(query, fortnight(2, 3 * 86_400_000))
    expect(finding).toEqual({ kind: 'measured', amount: { value: 3 * 96 } })
    expect(coverage.until).toBe('2026-01-22T00:00:00.000Z')
  })

  test('keeps both parts of a ratio', async () => {
    const { finding, exchanges } = await collect({
      expression: 'sum(increase(requests_total{code="500"}[$window]))',
      denominator: 'sum(increase(requests_total[$window]))',
    })
    if (finding.kind !== 'measured' || !('numerator' in finding.amount))
      throw new Error(finding.kind)
    expect(finding.amount.numerator / finding.amount.denominator).toBeCloseTo(0.01, 9)
    expect(finding.amount.denominator).toBeCloseTo(134_400, -3)
    expect(exchanges).toHaveLength(2)
  })

  test('loses a series sampled once a day, unless the expression looks back for it', async () => {
    expect((await collect({ expression: 'nightly_build_seconds' })).finding.kind).toBe('no-data')
    const { finding } = await collect({ expression: 'last_over_time(nightly_build_seconds[1d])' })
    expect(finding).toEqual({ kind: 'measured', amount: { value: 60 } })
  })
})

describe('one number for each step', () => {
  const daily = { mode: 'range', stepSeconds: 86_400 }

  test('covers the cycle without gap or overlap', async () => {
    const expression = 'count_over_time(queue_depth[$step])'
    const { finding } = await collect({ ...daily, expression })
    if (finding.kind !== 'parts') throw new Error(finding.kind)
    expect(finding.parts.map((part) => part.amount)).toEqual(Array(14).fill({ value: 96 }))
    expect(finding.parts[0]).toMatchObject({
      from: '2026-01-19T00:00:00.000Z',
      until: '2026-01-20T00:00:00.000Z',
    })
    expect(finding.parts.at(-1)?.until).toBe('2026-02-02T00:00:00.000Z')
  })

  test('says the same of past steps while the cycle is running', async () => {
    const query = { ...daily, expression: 'max_over_time(queue_depth[$step])' }
    const whole = (await collect(query)).finding
    const running = (await collect(query, fortnight(2, 5.5 * 86_400_000))).finding
    if (whole.kind !== 'parts' || running.kind !== 'parts') throw new Error('no parts')
    expect(running.parts).toEqual(whole.parts.slice(0, 5))
  })

  test('keeps both parts of a ratio, step by step', async () => {
    const { finding } = await collect({
      ...daily,
      expression: 'sum(rate(requests_total{code="500"}[$step]))',
      denominator: 'sum(rate(requests_total[$step]))',
    })
    if (finding.kind !== 'parts') throw new Error(finding.kind)
    expect(finding.parts).toHaveLength(14)
    for (const { amount } of finding.parts) {
      if (!('numerator' in amount)) throw new Error('no ratio')
      expect(amount.numerator / amount.denominator).toBeCloseTo(0.01, 9)
    }
  })

  test('stays within 11,000 steps, which is what Prometheus gives', async () => {
    const { finding } = await collect({ mode: 'range', stepSeconds: 15, expression: 'vector(1)' })
    if (finding.kind !== 'parts') throw new Error(JSON.stringify(finding))
    expect(finding.parts).toHaveLength(11_000)
  })

  test('says how many steps have no value', async () => {
    const query = { mode: 'range', stepSeconds: 3600, expression: 'nightly_build_seconds' }
    const { finding, coverage } = await collect({
      ...query,
      expression: 'last_over_time(nightly_build_seconds[$step])',
    })
    if (finding.kind !== 'parts') throw new Error(finding.kind)
    expect(finding.parts).toHaveLength(14)
    expect(coverage.remark).toBe('14 of 336 steps have a value')
  })
})

describe('no number', () => {
  test.each([
    ['a series that is not there', 'absent_metric', 'No series matches'],
    ['not a number', 'last_over_time(spoilt[1h])', 'The value is NaN'],
    ['a division by zero', 'vector(1) / 0', 'The value is +Inf'],
    ['a cycle before the first sample', 'queue_depth', 'No series matches'],
  ])('is no data and never zero: %s', async (name, expression, reason) => {
    const { finding } = await collect({ expression }, fortnight(name.includes('before') ? -3 : 2))
    expect(finding).toEqual({ kind: 'no-data', reason: expect.stringContaining(reason) })
  })

  test.each([
    [
      'several series',
      'last_over_time(requests_total[1h])',
      '2 series came back, such as {__name__="requests_total", code="200"}',
    ],
    ['a range', 'queue_depth[$window]', 'A range came back'],
    ['text', '"word"', 'A string came back'],
    ['a fault in the expression', 'sum(queue_depth', 'unclosed left parenthesis'],
    ['an unknown function', 'total(queue_depth)', 'unknown function'],
    [
      'an expression that cannot be executed',
      'last_over_time(requests_total[1h]) * on() last_over_time(requests_total[1h])',
      'many-to-many',
    ],
  ])('is a failure of the query: %s', async (_, expression, message) => {
    const { finding } = await collect({ expression })
    expect(finding).toMatchObject({
      kind: 'failed',
      class: 'query',
      message: expect.stringContaining(message),
    })
  })
})

test('what is scraped from a node exporter arrives', async () => {
  const now = instantFromEpochMs(Date.now())
  const window = {
    starts: instantFromEpochMs(Date.now() - 3_600_000),
    ends: instantFromEpochMs(Date.now() + 3_600_000),
    until: now,
  }
  await expect
    .poll(
      async () => {
        const until = instantFromEpochMs(Date.now())
        return (await collect({ expression: 'sum(up)' }, { ...window, until })).finding
      },
      { timeout: 20_000 },
    )
    .toEqual({ kind: 'measured', amount: { value: 1 } })
  const seconds = await collect({ expression: 'max(node_time_seconds)' }, window)
  expect(seconds.finding.kind).not.toBe('failed')
})

test('a server that has been stopped is a failure of the network', async () => {
  const gone = await startPrometheus()
  const settings = { baseUrl: gone.url }
  expect(await prometheus.check(contextFor(settings))).toMatchObject({ kind: 'ok' })
  await gone.stop()
  const { finding, exchanges } = await collect({ expression: '1' }, fortnight(2), settings)
  expect(finding).toMatchObject({ kind: 'failed', class: 'network' })
  expect(exchanges).toMatchObject([{ status: null, hash: null }])
})
