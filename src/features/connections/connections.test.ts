import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '#testing/scenario.ts'
import { openSourceScenario, type SourceScenario, value } from '#testing/source-scenario.ts'
import * as api from './api.ts'

const secrets = { token: 'hunter2-token', headerValue: 'hunter2-tenant' }
const settings = { baseUrl: 'https://prom.example.org', headerName: 'X-Scope-OrgID' }
const prometheus = { connector: 'prometheus', name: 'Production', settings, secrets }

let source: SourceScenario
let ada: Caller

beforeAll(async () => {
  source = await openSourceScenario()
})
beforeEach(async () => {
  ada = await source.organisation()
})
afterAll(() => source.scenario.close())

function create(different: object = {}) {
  return ada.ok(api.createConnection, { body: { ...prometheus, ...different } })
}

test('the kinds of source describe their forms, and which fields are secret', async () => {
  const { items } = await ada.ok(api.listConnectors)
  expect(items.map(({ id }) => id)).toEqual(['prometheus'])
  const [connector] = items
  if (!connector) throw new Error('no connector')
  expect(connector.settings).toMatchObject({
    type: 'object',
    required: ['baseUrl'],
    properties: {
      baseUrl: { type: 'string', format: 'uri', title: 'Address' },
      token: { writeOnly: true, format: 'password' },
      password: { writeOnly: true },
      headerValue: { writeOnly: true },
    },
  })
  const { required, properties } = connector.query as {
    required: string[]
    properties: Record<string, { title?: string; description?: string }>
  }
  expect(required).toEqual(['expression'])
  for (const property of Object.values(properties)) {
    expect(property.title).toBeTruthy()
    expect(property.description).toBeTruthy()
  }
})

describe('a connection', () => {
  test('is created, read, changed, listed and removed', async () => {
    const created = await create()
    expect(created).toMatchObject({
      connector: 'prometheus',
      name: 'Production',
      settings,
      secretsSet: ['headerValue', 'token'],
      allowPrivateNetwork: false,
      everyMinutes: 60,
      paused: false,
      lastCollectedAt: null,
      restsUntil: null,
      queryCount: 0,
      failingQueries: 0,
    })
    const params = { connection: created.id }
    const body = { name: 'Prod', everyMinutes: 15, paused: true }
    const changed = await ada.ok(api.changeConnection, { params, body })
    expect(changed).toMatchObject({ ...body, settings, secretsSet: ['headerValue', 'token'] })
    expect(await ada.ok(api.readConnection, { params })).toEqual({ ...changed, queries: [] })
    expect((await ada.ok(api.listConnections)).items).toEqual([changed])
    await ada.ok(api.removeConnection, { params })
    expect(await ada.refused(api.readConnection, { params })).toMatchObject({
      status: 404,
      code: 'ConnectionNotFound',
    })
  })

  test('has a name of its own', async () => {
    await create()
    const other = await create({ name: 'Staging' })
    const taken = { status: 409, code: 'ConnectionNameTaken' }
    expect(await ada.refused(api.createConnection, { body: prometheus })).toMatchObject(taken)
    const params = { connection: other.id }
    const rename = (name: string) => ({ params, body: { name } })
    expect(await ada.refused(api.changeConnection, rename('Production'))).toMatchObject(taken)
    expect((await ada.ok(api.changeConnection, rename('Staging'))).name).toBe('Staging')
  })

  test('lists by name, page by page', async () => {
    for (const name of ['c', 'a', 'b']) await create({ name })
    const first = await ada.ok(api.listConnections, { query: { limit: 2 } })
    expect(first.items.map(({ name }) => name)).toEqual(['a', 'b'])
    const second = await ada.ok(api.listConnections, {
      query: { cursor: first.next ?? '', limit: 2 },
    })
    expect(second.items.map(({ name }) => name)).toEqual(['c'])
    expect(second.next).toBeNull()
  })

  test.each([
    [{ settings: {} }, ['settings/baseUrl']],
    [{ settings: { baseUrl: 'https://u:p@prom.example.org' }, secrets: {} }, ['settings/baseUrl']],
    [{ settings: { ...settings, colour: 'red' } }, ['settings/colour']],
    [{ settings: { ...settings, token: 'in the open' } }, ['settings/token']],
    [{ secrets: { ...secrets, baseUrl: 'x' } }, ['secrets/baseUrl']],
    [{ secrets: { ...secrets, token: 'two\nlines' } }, ['secrets/token']],
    [{ secrets: { token: 'x' } }, ['secrets/headerValue']],
  ])('is refused with an error for each field: %j', async (different, paths) => {
    const refusal = await ada.refused(api.createConnection, {
      body: { ...prometheus, ...different },
    })
    expect(refusal).toMatchObject({ status: 422, code: 'UnfitSettings' })
    expect((refusal.errors as { path: string }[]).map(({ path }) => path)).toEqual(paths)
    expect(JSON.stringify(refusal)).not.toMatch(/in the open|two\\nlines/)
  })

  test('of an unknown kind is refused', async () => {
    const body = { ...prometheus, connector: 'abacus' }
    expect(await ada.refused(api.createConnection, { body })).toMatchObject({
      status: 404,
      code: 'ConnectorNotFound',
    })
  })
})

describe('a check', () => {
  test('passes before anything is saved', async () => {
    const { name: _, ...unsaved } = prometheus
    expect(await ada.ok(api.checkConnection, { body: unsaved })).toMatchObject({
      ok: true,
      errorClass: null,
      message: 'The API answers queries.',
    })
    expect(source.asked).toHaveLength(1)
    expect((await ada.ok(api.listConnections)).items).toEqual([])
  })

  test('says what is wrong in a saved connection', async () => {
    const { id } = await create()
    source.respond = () => ({ ...value(''), status: 401, text: 'no' })
    expect(await ada.ok(api.checkConnection, { body: { connection: id } })).toMatchObject({
      ok: false,
      errorClass: 'auth',
    })
  })

  test('tries a change with the secrets that are kept', async () => {
    const { id } = await create()
    const changed = { ...settings, baseUrl: 'https://prom.example.org/prefix' }
    await ada.ok(api.checkConnection, { body: { connection: id, settings: changed } })
    expect(source.asked[0]?.url).toMatch('https://prom.example.org/prefix/api/v1/query?query=1&')
    expect(source.asked[0]?.headers).toMatchObject({ authorization: 'Bearer hunter2-token' })
  })
})
