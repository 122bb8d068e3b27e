import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Endpoint } from '#api/endpoint.ts'
import { readSession } from '#features/access/api.ts'
import { listAuditEntries } from '#features/audit/api.ts'
import { createTeam, createWorkload, setMembership } from '#features/teams/api.ts'
import type { OutboundAnswer, OutboundRequest } from '#platform/outbound.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

const secrets = { token: 'hunter2-token', headerValue: 'hunter2-tenant' }
const settings = { baseUrl: 'https://prom.example.org', headerName: 'X-Scope-OrgID' }
const prometheus = { connector: 'prometheus', name: 'Production', settings, secrets }
const expression = 'sum(increase(deployments_total[$window]))'

let scenario: Scenario
let ada: Caller
let sent: OutboundRequest[]
let answer: OutboundAnswer

beforeAll(async () => {
  const outbound = async (request: OutboundRequest) => {
    sent.push(request)
    return answer
  }
  scenario = await openScenario({ outbound })
})
beforeEach(async () => {
  sent = []
  const data = { resultType: 'vector', result: [{ metric: {}, value: [1, '12'] }] }
  answer = {
    status: 200,
    headers: new Headers(),
    text: JSON.stringify({ status: 'success', data }),
  }
  ada = await scenario.organisation('Connected')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
  await ada.ok(createTeam, { body: { name: 'Badgers' } })
})
afterAll(() => scenario.close())

function create(different: object = {}) {
  return ada.ok(api.createConnection, { body: { ...prometheus, ...different } })
}

async function createWithQuery(team = 'otters') {
  const connection = await create()
  const params = { connection: connection.id }
  const body = { team, metric: 'ops.deploys', query: { expression } }
  const query = await ada.ok(api.addQuery, { params, body })
  return { connection, params, query, queryParams: { ...params, query: query.id } }
}

async function leadOf(team: string): Promise<Caller> {
  return scenario.person(ada, 'principal-engineer', [team])
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

describe('secrets', () => {
  test('are in no answer, no audit entry and no readable column', async () => {
    const { connection, params, queryParams } = await createWithQuery()
    await ada.ok(api.changeConnection, { params, body: { secrets: { token: 'hunter2-new' } } })
    await ada.ok(api.changeQuery, { params: queryParams, body: { active: false } })
    answer = { ...answer, status: 400, text: 'you sent hunter2-new and hunter2-tenant' }
    const answers = [
      await ada.raw(api.listConnectors),
      await ada.raw(api.listConnections),
      await ada.raw(api.readConnection, { params }),
      await ada.raw(api.listCollections, { params }),
      await ada.raw(api.checkConnection, { body: { connection: connection.id } }),
      await ada.raw(api.tryQuery, {
        params,
        body: { team: 'otters', metric: 'ops.deploys', query: { expression } },
      }),
      await ada.raw(listAuditEntries, { query: { limit: 200 } }),
    ]
    expect(sent.at(-1)?.headers).toMatchObject({
      authorization: 'Bearer hunter2-new',
      'X-Scope-OrgID': 'hunter2-tenant',
    })
    for (const { status, text } of answers) {
      expect(status).toBe(200)
      expect(text).not.toContain('hunter2')
    }
    const { db } = scenario.server.installation
    const row = await db
      .selectFrom('connection')
      .selectAll()
      .where('id', '=', connection.id)
      .execute()
    expect(JSON.stringify(row)).not.toContain('hunter2')
    expect(row[0]?.sealed_secrets.toString('latin1')).not.toContain('hunter2')
    await ada.ok(api.removeConnection, { params })
    expect((await ada.raw(listAuditEntries, { query: { limit: 200 } })).text).not.toContain(
      'hunter2',
    )
  })

  test('stay when they are left out, go when they are empty, and are named in the audit log', async () => {
    const { id } = await create()
    const params = { connection: id }
    const kept = await ada.ok(api.changeConnection, {
      params,
      body: { secrets: { token: 'other' } },
    })
    expect(kept.secretsSet).toEqual(['headerValue', 'token'])
    const gone = await ada.ok(api.changeConnection, { params, body: { secrets: { token: '' } } })
    expect(gone.secretsSet).toEqual(['headerValue'])
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'connection' } })
    expect(items.map(({ action, after }) => [action, after])).toMatchObject([
      ['connection.changed', { secretsChanged: ['token'], secretsSet: ['headerValue'] }],
      ['connection.changed', { secretsChanged: ['token'], secretsSet: ['headerValue', 'token'] }],
      ['connection.created', { secretsSet: ['headerValue', 'token'] }],
    ])
  })

  test('are not carried along to another host', async () => {
    const { id } = await create()
    const moved = { ...settings, baseUrl: 'https://attacker.example.org' }
    const params = { connection: id }
    const body = { settings: moved }
    const refusal = await ada.refused(api.changeConnection, { params, body })
    expect(refusal).toMatchObject({
      status: 422,
      code: 'UnfitSettings',
      errors: [{ path: 'secrets/headerValue' }, { path: 'secrets/token' }],
    })
    const check = { body: { connection: id, settings: moved } }
    expect(await ada.refused(api.checkConnection, check)).toMatchObject({ code: 'UnfitSettings' })
    expect(sent).toEqual([])
    const samePlace = { ...settings, baseUrl: 'https://prom.example.org/prefix' }
    await ada.ok(api.changeConnection, { params, body: { settings: samePlace } })
    await ada.ok(api.changeConnection, { params, body: { settings: moved, secrets } })
  })

  test('sealed for one connection do not open in another', async () => {
    const [one, other] = [
      await create(),
      await create({ name: 'Other', secrets: {}, settings: { baseUrl: settings.baseUrl } }),
    ]
    const { db } = scenario.server.installation
    const { sealed_secrets } = await db
      .selectFrom('connection')
      .select('sealed_secrets')
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow()
    await db.updateTable('connection').set({ sealed_secrets }).where('id', '=', other.id).execute()
    const answered = await ada.raw(api.checkConnection, { body: { connection: other.id } })
    expect(answered.status).toBe(500)
    expect(sent).toEqual([])
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
    expect(sent).toHaveLength(1)
    expect((await ada.ok(api.listConnections)).items).toEqual([])
  })

  test('says what is wrong in a saved connection', async () => {
    const { id } = await create()
    answer = { ...answer, status: 401, text: 'no' }
    expect(await ada.ok(api.checkConnection, { body: { connection: id } })).toMatchObject({
      ok: false,
      errorClass: 'auth',
    })
  })

  test('tries a change with the secrets that are kept', async () => {
    const { id } = await create()
    const changed = { ...settings, baseUrl: 'https://prom.example.org/prefix' }
    await ada.ok(api.checkConnection, { body: { connection: id, settings: changed } })
    expect(sent[0]?.url).toMatch('https://prom.example.org/prefix/api/v1/query?query=1&')
    expect(sent[0]?.headers).toMatchObject({ authorization: 'Bearer hunter2-token' })
  })
})

describe('a query', () => {
  const place = { team: 'otters', metric: 'ops.deploys' }

  test('is tried without being stored', async () => {
    const { id } = await create()
    const params = { connection: id }
    const tried = await ada.ok(api.tryQuery, { params, body: { ...place, query: { expression } } })
    expect(tried).toMatchObject({
      outcome: 'measured',
      value: 12,
      parts: 1,
      calls: 1,
      complete: false,
      from: '2026-03-02T00:00:00.000Z',
      until: '2026-03-04T09:00:00.000Z',
      responseExcerpt: answer.text,
    })
    expect(tried.request).toMatch(/increase%28deployments_total%5B205200s%5D/)
    const past = await ada.ok(api.tryQuery, {
      params,
      body: { ...place, query: { expression }, cycle: '2026-04' },
    })
    expect(past).toMatchObject({ complete: true, until: '2026-03-02T00:00:00.000Z' })
    expect(await ada.ok(api.readConnection, { params })).toMatchObject({ queries: [] })
    expect((await ada.ok(api.listCollections, { params })).items).toEqual([])
  })

  test('is tried for no cycle that has not started', async () => {
    const { id } = await create()
    const body = { ...place, query: { expression } }
    const of = (cycle: string) =>
      ada.refused(api.tryQuery, { params: { connection: id }, body: { ...body, cycle } })
    expect(await of('2026-09')).toMatchObject({ status: 422, code: 'CycleNotStarted' })
    expect(await of('2020-99')).toMatchObject({ status: 404, code: 'CycleNotFound' })
  })

  test('is added, changed, paused and removed', async () => {
    const { params, query, queryParams } = await createWithQuery()
    expect(query).toMatchObject({ ...place, workload: null, active: true, last: null })
    const { id: _, ...rest } = query
    const body = { query: { expression, mode: 'range', stepSeconds: 3600 }, active: false }
    const changed = await ada.ok(api.changeQuery, { params: queryParams, body })
    expect(changed).toEqual({ id: query.id, ...rest, ...body })
    const read = await ada.ok(api.readConnection, { params })
    expect([read.queries, read.queryCount]).toEqual([[changed], 1])
    await ada.ok(api.removeQuery, { params: queryParams })
    expect(await ada.refused(api.removeQuery, { params: queryParams })).toMatchObject({
      status: 404,
      code: 'QueryNotFound',
    })
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'connection-query' } })
    expect(items.map(({ action }) => action)).toEqual([
      'connection-query.removed',
      'connection-query.changed',
      'connection-query.added',
    ])
  })

  test('fills a series that no other query fills', async () => {
    const { params } = await createWithQuery()
    const other = await create({ name: 'Other' })
    const body = { ...place, query: { expression } }
    for (const connection of [params.connection, other.id]) {
      expect(await ada.refused(api.addQuery, { params: { connection }, body })).toMatchObject({
        status: 409,
        code: 'SeriesAlreadyCollected',
      })
    }
    await ada.ok(createWorkload, { params: { team: 'otters' }, body: { name: 'Checkout' } })
    const ofWorkload = await ada.ok(api.addQuery, {
      params,
      body: { ...body, workload: 'checkout' },
    })
    expect(ofWorkload.workload).toBe('checkout')
  })

  test.each([
    [{ team: 'nobody' }, 404, 'TeamNotFound'],
    [{ metric: 'no.such_metric' }, 404, 'MetricNotFound'],
    [{ workload: 'nothing' }, 404, 'WorkloadNotFound'],
    [{ query: {} }, 422, 'UnfitQuery'],
    [{ query: { expression, mode: 'sometimes' } }, 422, 'UnfitQuery'],
    [{ query: { expression, colour: 'red' } }, 422, 'UnfitQuery'],
    [{ query: { expression, mode: 'range', stepSeconds: 1 } }, 422, 'UnfitQuery'],
  ])('with %j is refused', async (different, status, code) => {
    const { id } = await create()
    const request = {
      params: { connection: id },
      body: { ...place, query: { expression }, ...different },
    }
    expect(await ada.refused(api.addQuery, request)).toMatchObject({ status, code })
    expect(await ada.refused(api.tryQuery, request)).toMatchObject({ status, code })
  })
})

describe('who may', () => {
  test('private networks are opened, and redirected, by administrators only', async () => {
    const architect = await scenario.person(ada, 'architect')
    const refusal = { status: 403, code: 'PrivateNetworkNeedsAdministrator' }
    const inside = { ...prometheus, allowPrivateNetwork: true }
    const { name: _, ...unsaved } = inside
    expect(await architect.refused(api.createConnection, { body: inside })).toMatchObject(refusal)
    expect(await architect.refused(api.checkConnection, { body: unsaved })).toMatchObject(refusal)
    const outside = await architect.ok(api.createConnection, { body: prometheus })
    const change = (by: Caller, id: string, body: object) =>
      by.raw(api.changeConnection, { params: { connection: id }, body })
    expect((await change(architect, outside.id, { allowPrivateNetwork: true })).status).toBe(403)
    expect((await change(ada, outside.id, { allowPrivateNetwork: true })).status).toBe(200)
    const moved = { settings: { ...settings, baseUrl: 'http://10.0.0.1' }, secrets }
    expect((await change(architect, outside.id, moved)).status).toBe(403)
    const check = { body: { connection: outside.id, ...moved } }
    expect(await architect.refused(api.checkConnection, check)).toMatchObject(refusal)
    expect((await change(architect, outside.id, { everyMinutes: 5 })).status).toBe(200)
    expect(sent).toEqual([])
  })

  test('a team’s lead asks for the team, and changes no connection', async () => {
    const { connection, params, queryParams } = await createWithQuery('badgers')
    const lead = await leadOf('otters')
    const own = { team: 'otters', metric: 'ops.deploys', query: { expression } }
    await lead.ok(api.tryQuery, { params, body: own })
    const added = await lead.ok(api.addQuery, { params, body: own })
    const ownParams = { ...params, query: added.id }
    await lead.ok(api.changeQuery, { params: ownParams, body: { active: false } })
    await lead.ok(api.removeQuery, { params: ownParams })
    const refusals = [
      await lead.refused(api.tryQuery, { params, body: { ...own, team: 'badgers' } }),
      await lead.refused(api.addQuery, { params, body: { ...own, team: 'badgers' } }),
      await lead.refused(api.changeQuery, { params: queryParams, body: { active: false } }),
      await lead.refused(api.removeQuery, { params: queryParams }),
      await lead.refused(api.createConnection, { body: { ...prometheus, name: 'Mine' } }),
      await lead.refused(api.changeConnection, { params, body: { paused: true } }),
      await lead.refused(api.removeConnection, { params }),
      await lead.refused(api.checkConnection, { body: { connection: connection.id } }),
      await lead.refused(api.collectNow, { params, body: {} }),
      await lead.refused(api.collectNow, { params, body: { query: queryParams.query } }),
    ]
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ status: 403, code: 'NotAllowed' })
  })

  test('an engineer of the team, who does not lead it, asks for nothing', async () => {
    const { params } = await createWithQuery('badgers')
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    const session = await engineer.ok(readSession)
    const person = session.organisations[0]?.personId ?? ''
    await ada.ok(setMembership, { params: { team: 'otters', person }, body: { role: 'engineer' } })
    const body = { team: 'otters', metric: 'ops.deploys', query: { expression } }
    expect(await engineer.refused(api.addQuery, { params, body })).toMatchObject({
      code: 'NotAllowed',
    })
    expect(await engineer.refused(api.tryQuery, { params, body })).toMatchObject({
      code: 'NotAllowed',
    })
  })

  type Call = [Endpoint, { params?: object; query?: object; body?: unknown }]

  async function everyCall(): Promise<{ reads: Call[]; writes: Call[] }> {
    const { connection, params, queryParams } = await createWithQuery()
    const query = { team: 'otters', metric: 'ops.prod_issues', query: { expression } }
    return {
      reads: [
        [api.readConnection, { params }],
        [api.listCollections, { params }],
      ],
      writes: [
        [api.createConnection, { body: { ...prometheus, name: 'Another' } }],
        [api.changeConnection, { params, body: { paused: true } }],
        [api.removeConnection, { params }],
        [api.checkConnection, { body: { connection: connection.id } }],
        [api.tryQuery, { params, body: query }],
        [api.addQuery, { params, body: query }],
        [api.changeQuery, { params: queryParams, body: { active: false } }],
        [api.removeQuery, { params: queryParams }],
        [api.collectNow, { params, body: {} }],
      ],
    }
  }

  test('a reader’s token, a push token and a sponsor change nothing', async () => {
    const { reads, writes } = await everyCall()
    const reader = await scenario.token(ada, 'read')
    const sponsor = await scenario.person(ada, 'sponsor')
    for (const by of [reader, sponsor, await scenario.token(ada, 'push')]) {
      for (const [endpoint, request] of writes) {
        const { status, text } = await by.raw(endpoint, request)
        expect([status, JSON.parse(text).code]).toEqual([403, 'NotAllowed'])
      }
    }
    for (const by of [reader, sponsor]) {
      for (const [endpoint, request] of reads)
        expect((await by.raw(endpoint, request)).status).toBe(200)
    }
    expect(sent).toEqual([])
  })

  test('another organisation sees and changes nothing', async () => {
    const { reads, writes } = await everyCall()
    const elsewhere = await scenario.organisation('Elsewhere')
    await elsewhere.ok(createTeam, { body: { name: 'Otters' } })
    for (const [endpoint, request] of [...reads, ...writes]) {
      if (endpoint === api.createConnection) continue
      const { status, text } = await elsewhere.raw(endpoint, request)
      expect([status, JSON.parse(text).code]).toEqual([404, 'ConnectionNotFound'])
    }
    expect((await elsewhere.ok(api.listConnections)).items).toEqual([])
    const stranger = await scenario.token(elsewhere, 'full')
    for (const [endpoint, request] of [...reads, ...writes]) {
      const params = { ...request.params, organisation: ada.organisation }
      const { status, text } = await stranger.raw(endpoint, { ...request, params })
      expect([status, JSON.parse(text).code]).toEqual([404, 'OrganisationNotFound'])
    }
    expect(sent).toEqual([])
    expect((await ada.ok(api.listConnections)).items).toMatchObject([
      { paused: false, queryCount: 1 },
    ])
  })
})
