import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAuditEntries } from '#features/audit/api.ts'
import { createWorkload } from '#features/teams/api.ts'
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
      responseExcerpt: value('12').text,
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
