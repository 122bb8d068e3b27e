import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAuditEntries } from '#features/audit/api.ts'
import type { Caller } from '#testing/scenario.ts'
import { openSourceScenario, type SourceScenario, value } from '#testing/source-scenario.ts'
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

describe('secrets', () => {
  test('are in no answer, no audit entry and no readable column', async () => {
    const { connection, params, queryParams } = await createWithQuery()
    await ada.ok(api.changeConnection, { params, body: { secrets: { token: 'hunter2-new' } } })
    await ada.ok(api.changeQuery, { params: queryParams, body: { active: false } })
    source.respond = () => ({
      ...value(''),
      status: 400,
      text: 'you sent hunter2-new and hunter2-tenant',
    })
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
    expect(source.asked.at(-1)?.headers).toMatchObject({
      authorization: 'Bearer hunter2-new',
      'X-Scope-OrgID': 'hunter2-tenant',
    })
    for (const { status, text } of answers) {
      expect(status).toBe(200)
      expect(text).not.toContain('hunter2')
    }
    const { db } = source.scenario.server.installation
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
    expect(source.asked).toEqual([])
    const samePlace = { ...settings, baseUrl: 'https://prom.example.org/prefix' }
    await ada.ok(api.changeConnection, { params, body: { settings: samePlace } })
    await ada.ok(api.changeConnection, { params, body: { settings: moved, secrets } })
  })

  test('sealed for one connection do not open in another', async () => {
    const [one, other] = [
      await create(),
      await create({ name: 'Other', secrets: {}, settings: { baseUrl: settings.baseUrl } }),
    ]
    const { db } = source.scenario.server.installation
    const { sealed_secrets } = await db
      .selectFrom('connection')
      .select('sealed_secrets')
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow()
    await db.updateTable('connection').set({ sealed_secrets }).where('id', '=', other.id).execute()
    const answered = await ada.raw(api.checkConnection, { body: { connection: other.id } })
    expect(answered.status).toBe(500)
    expect(source.asked).toEqual([])
  })
})
