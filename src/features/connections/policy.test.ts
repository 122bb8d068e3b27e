import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Endpoint } from '#api/endpoint.ts'
import { readSession } from '#features/access/api.ts'
import { createTeam, setMembership } from '#features/teams/api.ts'
import type { Caller } from '#testing/scenario.ts'
import { openSourceScenario, type SourceScenario } from '#testing/source-scenario.ts'
import * as api from './api.ts'

const secrets = { token: 'hunter2-token', headerValue: 'hunter2-tenant' }
const settings = { baseUrl: 'https://prom.example.org', headerName: 'X-Scope-OrgID' }
const prometheus = { connector: 'prometheus', name: 'Production', settings, secrets }
const expression = 'sum(increase(deployments_total[$window]))'

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

async function createWithQuery(team = 'otters') {
  const connection = await create()
  const params = { connection: connection.id }
  const body = { team, metric: 'ops.deploys', query: { expression } }
  const query = await ada.ok(api.addQuery, { params, body })
  return { connection, params, query, queryParams: { ...params, query: query.id } }
}

describe('who may', () => {
  test('private networks are opened, and redirected, by administrators only', async () => {
    const architect = await source.scenario.person(ada, 'architect')
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
    expect(source.asked).toEqual([])
  })

  test('a team’s lead asks for the team, and changes no connection', async () => {
    const { connection, params, queryParams } = await createWithQuery('badgers')
    const lead = await source.scenario.person(ada, 'principal-engineer', ['otters'])
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
    const engineer = await source.scenario.person(ada, 'engineer', ['otters'])
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
    const reader = await source.scenario.token(ada, 'read')
    const sponsor = await source.scenario.person(ada, 'sponsor')
    for (const by of [reader, sponsor, await source.scenario.token(ada, 'push')]) {
      for (const [endpoint, request] of writes) {
        const { status, text } = await by.raw(endpoint, request)
        expect([status, JSON.parse(text).code]).toEqual([403, 'NotAllowed'])
      }
    }
    for (const by of [reader, sponsor]) {
      for (const [endpoint, request] of reads)
        expect((await by.raw(endpoint, request)).status).toBe(200)
    }
    expect(source.asked).toEqual([])
  })

  test('another organisation sees and changes nothing', async () => {
    const { reads, writes } = await everyCall()
    const elsewhere = await source.scenario.organisation('Elsewhere')
    await elsewhere.ok(createTeam, { body: { name: 'Otters' } })
    for (const [endpoint, request] of [...reads, ...writes]) {
      if (endpoint === api.createConnection) continue
      const { status, text } = await elsewhere.raw(endpoint, request)
      expect([status, JSON.parse(text).code]).toEqual([404, 'ConnectionNotFound'])
    }
    expect((await elsewhere.ok(api.listConnections)).items).toEqual([])
    const stranger = await source.scenario.token(elsewhere, 'full')
    for (const [endpoint, request] of [...reads, ...writes]) {
      const params = { ...request.params, organisation: ada.organisation }
      const { status, text } = await stranger.raw(endpoint, { ...request, params })
      expect([status, JSON.parse(text).code]).toEqual([404, 'OrganisationNotFound'])
    }
    expect(source.asked).toEqual([])
    expect((await ada.ok(api.listConnections)).items).toMatchObject([
      { paused: false, queryCount: 1 },
    ])
  })
})
