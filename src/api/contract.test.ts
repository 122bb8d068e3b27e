import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listPeople } from '#features/access/api.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import { contract } from './contract.ts'
import type { Endpoint } from './endpoint.ts'

let scenario: Scenario
let administrator: Caller
let reader: Caller
let sponsor: Caller
let foreigner: Caller

beforeAll(async () => {
  scenario = await openScenario()
  administrator = await scenario.organisation('Home')
  reader = await scenario.token(administrator, 'read')
  sponsor = await scenario.person(administrator, 'sponsor')
  foreigner = await scenario.token(await scenario.organisation('Elsewhere'), 'full')
})
afterAll(() => scenario.close())

const id = '01890000-0000-7000-8000-000000000000'
const places: Readonly<Record<string, string>> = {
  team: 'payments',
  workload: 'checkout-api',
  cycle: '2026-05',
  metric: 'ops.deploys',
  pillar: 'cost',
  secret: 'x'.repeat(32),
}

/** Something that fits each place of the address, so that only the caller is in question. */
function paramsOf(endpoint: Endpoint, organisation: string) {
  const names = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  return Object.fromEntries(
    names.map((name) => [name, name === 'organisation' ? organisation : (places[name] ?? id)]),
  )
}

const sealed = contract.filter(({ endpoint }) => endpoint.path.includes('{organisation}'))
const writes = sealed.filter(({ endpoint }) => endpoint.access !== 'read')
const withBody = contract.filter(({ endpoint }) => endpoint.body !== undefined)

test('every endpoint of the contract is served', () => {
  const served = contract.filter(({ endpoint }) =>
    scenario.server.http.hasRoute({
      method: endpoint.method,
      url: `/api${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`,
    }),
  )
  expect(served).toHaveLength(contract.length)
})

test('a search for what cannot be stored is refused', async () => {
  const answer = await administrator.raw(listPeople, { query: { search: 'a\0b' } })
  expect(answer.status).toBe(400)
})

test('names of endpoints are unique', () => {
  const names = contract.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

describe.each(writes)('$name', ({ endpoint }) => {
  const body = endpoint.body ? {} : undefined

  test('refuses a reader’s token and a sponsor', async () => {
    const params = paramsOf(endpoint, administrator.organisation)
    const answers = await Promise.all([
      reader.raw(endpoint, { params, body }),
      sponsor.raw(endpoint, { params, body }),
    ])
    expect(answers.map((answer) => [answer.status, JSON.parse(answer.text).code])).toEqual([
      [403, 'NotAllowed'],
      [403, 'NotAllowed'],
    ])
  })
})

describe.each(sealed)('$name', ({ endpoint }) => {
  const body = endpoint.body ? {} : undefined

  test('is sealed from a foreign organisation and closed to strangers', async () => {
    const params = paramsOf(endpoint, administrator.organisation)
    const foreign = await foreigner.raw(endpoint, { params, body })
    const stranger = await scenario.nobody.raw(endpoint, { params, body })
    expect([foreign.status, JSON.parse(foreign.text).code]).toEqual([404, 'OrganisationNotFound'])
    expect([stranger.status, JSON.parse(stranger.text).code]).toEqual([401, 'NotSignedIn'])
  })
})

describe.each(withBody)('$name', ({ endpoint }) => {
  const send = (payload: string, type = 'application/json') =>
    scenario.server.http.inject({
      method: endpoint.method,
      url: `/api${endpoint.path.replace(/\{(\w+)\}/g, (_match, name: string) =>
        name === 'organisation' ? administrator.organisation : (places[name] ?? id),
      )}`,
      headers: { ...administrator.headers, 'content-type': type },
      payload,
    })

  test.each([
    ['what is not JSON', '{"name": ', 'application/json', 400],
    ['a bare value', '"text"', 'application/json', 400],
    [
      'nothing that fits',
      '{"name":{"nested":[1,2,3]},"measurements":17,"account":0}',
      'application/json',
      400,
    ],
    ['text that cannot be stored', '{"name":"a\\u0000b"}', 'application/json', 400],
    ['half a character', '{"text":"\\ud800"}', 'application/json', 400],
    ['another media type', '<name/>', 'application/xml', 415],
    [
      'too much',
      JSON.stringify({ name: 'x'.repeat(endpoint.bodyLimit ?? 256 * 1024) }),
      'application/json',
      413,
    ],
  ])('refuses %s with a clear problem', async (_what, payload, type, status) => {
    const answer = await send(payload, type)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ status, code: expect.any(String) })
  })
})
