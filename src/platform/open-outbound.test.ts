import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOutbound } from './open-outbound.ts'
import { OutboundFailure } from './outbound.ts'

const outbound = openOutbound()
const seen: { path: string; headers: IncomingMessage['headers']; method: string }[] = []
let server: Server
let elsewhere: Server
let url: string
let elsewhereUrl: string

function answer(request: IncomingMessage, response: ServerResponse) {
  const path = request.url ?? ''
  seen.push({ path, headers: request.headers, method: request.method ?? '' })
  if (path === '/plain') return response.setHeader('retry-after', '7').end('grüß dich')
  if (path === '/refused') return response.writeHead(503).end('later')
  if (path === '/hang') return
  if (path === '/drip') return drip(response, 'x')
  if (path === '/endless') return drip(response, 'x'.repeat(100_000))
  if (path === '/cut')
    return response.writeHead(200, { 'content-length': 99 }).write('x', () => response.destroy())
  if (path === '/same') return response.writeHead(302, { location: '/plain' }).end()
  if (path === '/loop') return response.writeHead(302, { location: '/loop' }).end()
  if (path === '/other') return response.writeHead(302, { location: elsewhereUrl }).end()
  if (path === '/name') return response.writeHead(307, { location: 'http://example.org/' }).end()
  if (path === '/metadata')
    return response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
  if (path === '/file') return response.writeHead(302, { location: 'file:///etc/passwd' }).end()
  return response.writeHead(404).end()
}

function drip(response: ServerResponse, text: string) {
  const timer = setInterval(() => response.write(text), 20)
  response.on('close', () => clearInterval(timer))
}

async function listen(): Promise<Server> {
  const opened = createServer(answer)
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve))
  return opened
}

beforeAll(async () => {
  server = await listen()
  elsewhere = await listen()
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  elsewhereUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/plain`
})

afterAll(() => {
  for (const one of [server, elsewhere]) {
    one.closeAllConnections()
    one.close()
  }
})

async function failureOf(promise: Promise<unknown>): Promise<OutboundFailure> {
  const outcome = await promise.then(
    (value) => value,
    (error: unknown) => error,
  )
  if (outcome instanceof OutboundFailure) return outcome
  throw new Error(`no failure but ${String(outcome)}`)
}

const inside = { allowPrivateNetwork: true } as const
const outside = { allowPrivateNetwork: false } as const

test('an answer comes back with status, headers and text, whatever its status', async () => {
  const plain = await outbound({ url: `${url}/plain`, ...inside })
  expect([plain.status, plain.headers.get('retry-after'), plain.text]).toEqual([
    200,
    '7',
    'grüß dich',
  ])
  const refused = await outbound({ url: `${url}/refused`, ...inside })
  expect([refused.status, refused.text]).toEqual([503, 'later'])
})

describe('addresses', () => {
  test.each([
    'http://127.0.0.1:9/',
    'http://localhost:9/',
    'http://[::1]:9/',
    'http://[::ffff:127.0.0.1]:9/',
    'http://2130706433:9/',
    'http://0x7f.1:9/',
    'http://10.0.0.1/',
  ])('%s is refused unless private networks are allowed', async (target) => {
    const failure = await failureOf(outbound({ url: target, ...outside }))
    expect(failure.class).toBe('refused-address')
    expect(failure.message).toContain('an administrator can allow that')
  })

  test.each([
    'http://169.254.169.254/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://0.0.0.0/',
  ])('%s is refused even where private networks are allowed', async (target) => {
    const failure = await failureOf(outbound({ url: target, ...inside }))
    expect(failure.class).toBe('refused-address')
    expect(failure.message).toContain('never reached')
  })

  test.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'nonsense', 'http://user:pass@127.0.0.1/'])(
    '%s is no address to send to',
    async (target) => {
      expect((await failureOf(outbound({ url: target, ...inside }))).class).toBe('refused-address')
    },
  )

  test('a connection opened with access to private addresses is not lent to a request without', async () => {
    await outbound({ url: `${url}/plain`, ...inside })
    const before = seen.length
    const failure = await failureOf(outbound({ url: `${url}/plain`, ...outside }))
    expect(failure.class).toBe('refused-address')
    const named = `http://localhost:${new URL(url).port}/plain`
    expect((await outbound({ url: named, ...inside })).status).toBe(200)
    expect((await failureOf(outbound({ url: named, ...outside }))).class).toBe('refused-address')
    expect(seen.length).toBe(before + 1)
  })
})

describe('redirects', () => {
  test('one to the same host is followed, and a post becomes a get', async () => {
    seen.length = 0
    const answered = await outbound({ url: `${url}/same`, method: 'POST', body: 'x', ...inside })
    expect(answered.text).toBe('grüß dich')
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /same',
      'GET /plain',
    ])
  })

  test.each(['/other', '/name', '/metadata', '/file'])(
    'one to another host, port or scheme is refused (%s)',
    async (path) => {
      seen.length = 0
      const headers = { authorization: 'Bearer secret' }
      const failure = await failureOf(outbound({ url: url + path, headers, ...inside }))
      expect(failure.class).toBe('refused-address')
      expect(failure.message).toContain('redirects to another host')
      expect(seen).toHaveLength(1)
    },
  )

  test('three are followed and no more', async () => {
    seen.length = 0
    const failure = await failureOf(outbound({ url: `${url}/loop`, ...inside }))
    expect([failure.class, seen.length]).toEqual(['network', 4])
  })
})

describe('limits', () => {
  test.each(['/hang', '/drip'])('an answer that does not end in time fails (%s)', async (path) => {
    const started = performance.now()
    const failure = await failureOf(outbound({ url: url + path, timeoutMs: 300, ...inside }))
    expect([failure.class, failure.message]).toEqual(['timeout', 'No whole answer within 0.3 s'])
    expect(performance.now() - started).toBeLessThan(3000)
  })

  test('an endless body is cut off at the limit', async () => {
    const failure = await failureOf(
      outbound({ url: `${url}/endless`, maxBytes: 500_000, ...inside }),
    )
    expect([failure.class, failure.message]).toEqual([
      'too-large',
      'The answer is larger than 500000 bytes',
    ])
  })

  test('a request can be called off', async () => {
    const caller = new AbortController()
    const failing = failureOf(outbound({ url: `${url}/hang`, signal: caller.signal, ...inside }))
    caller.abort()
    expect((await failing).message).toBe('The request was called off')
  })
})

describe('a host that is not there', () => {
  test('refuses the connection', async () => {
    const gone = await listen()
    const port = (gone.address() as AddressInfo).port
    await new Promise((resolve) => gone.close(resolve))
    const failure = await failureOf(outbound({ url: `http://127.0.0.1:${port}/`, ...inside }))
    expect([failure.class, failure.message]).toEqual(['network', 'The host refuses the connection'])
  })

  test('or hangs up in the middle of the answer', async () => {
    const failure = await failureOf(outbound({ url: `${url}/cut`, ...inside }))
    expect([failure.class, failure.message]).toEqual(['network', 'The host ended the connection'])
  })

  test('or has a name that nobody knows', async () => {
    const failure = await failureOf(outbound({ url: 'http://nowhere.invalid/', ...inside }))
    expect(failure.class).toBe('network')
    expect(failure.message).toMatch(/^The host name/)
  })
})
