import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Output } from '#api/endpoint.ts'
import { listAuditEntries } from '#features/audit/api.ts'
import { createTeam, createWorkload } from '#features/teams/api.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  scenario = await openScenario({ now: '2026-11-20T09:00:00Z' })
})
beforeEach(async () => {
  ada = await scenario.organisation('Imported')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
})
afterAll(() => scenario.close())

const params = { team: 'otters' }

function bodyOf(csv: string | readonly string[], more: object = {}) {
  return { name: 'values.csv', csv: typeof csv === 'string' ? csv : csv.join('\n'), ...more }
}

function importing(csv: string | readonly string[], more: object = {}) {
  return ada.ok(api.importMeasurements, { params, body: bodyOf(csv, more) })
}

function refused(csv: string | readonly string[]) {
  return ada.refused(api.importMeasurements, { params, body: bodyOf(csv) })
}

async function stored(metric: string, query = {}) {
  const list: Output<typeof api.listMeasurements> = await ada.ok(api.listMeasurements, {
    params: { team: 'otters', metric },
    query,
  })
  return list.items
}

describe('a file', () => {
  test('of cycles and days is stored with its name as the source', async () => {
    const answer = await importing([
      'metric,cycle,at,until,value',
      'ops.deploys,2026-20,,,7',
      'ops.prod_issues,,2026-11-10T09:00:00+01:00,2026-11-10T10:00:00+01:00,2',
      'ops.pages,,2026-11-10,,3',
      'ops.pages,,2026-11-11,2026-11-12,4',
    ])
    expect(answer).toEqual({ rows: 4, stored: 4, unchanged: 0, errors: [] })
    expect(await stored('ops.deploys')).toMatchObject([
      { origin: 'import', source: 'values.csv', reading: { value: 7 } },
    ])
    expect(await stored('ops.prod_issues')).toMatchObject([
      { at: '2026-11-10T08:00:00.000Z', until: '2026-11-10T09:00:00.000Z' },
    ])
    expect(await stored('ops.pages')).toMatchObject([
      { at: '2026-11-11T00:00:00.000Z', until: '2026-11-13T00:00:00.000Z' },
      { at: '2026-11-10T00:00:00.000Z', until: '2026-11-11T00:00:00.000Z' },
    ])
  })

  test('means the days of the organisation’s clocks, the longer and the shorter one too', async () => {
    await importing(['metric,at,value', 'ops.pages,2026-10-25,1', 'ops.pages,2026-03-29,1'])
    expect(await stored('ops.pages')).toMatchObject([
      { at: '2026-10-24T23:00:00.000Z', until: '2026-10-26T00:00:00.000Z' },
      { at: '2026-03-29T00:00:00.000Z', until: '2026-03-29T23:00:00.000Z' },
    ])
  })

  test('again is unchanged, and changed where it differs', async () => {
    const lines = ['metric,cycle,value', 'ops.deploys,2026-20,7', 'ops.pages,2026-20,1']
    await importing(lines)
    expect(await importing(lines)).toMatchObject({ stored: 0, unchanged: 2 })
    expect(await importing([...lines.slice(0, 2), 'ops.pages,2026-20,2'])).toMatchObject({
      stored: 1,
      unchanged: 1,
    })
  })

  test('may have a byte order mark, other line ends, quotes, spaces and any case of header', async () => {
    const answer = await importing(
      '\ufeff"Metric", CYCLE ,Value,Not Applicable\r\n "ops.deploys",2026-20," 7 ",\r\n\r\nops.pages,2026-20,,"no ""pager"",\nyet"\r\n',
    )
    expect(answer).toMatchObject({ rows: 2, stored: 2 })
    expect(await stored('ops.pages')).toMatchObject([
      { reading: { state: 'not-applicable', reason: 'no "pager",\nyet' } },
    ])
  })

  test('with semicolons may write decimal commas, with tabs as well', async () => {
    await importing([
      'metric;cycle;value',
      'ops.lead_time_h;2026-20;1,5',
      'ops.pages;2026-20;1.200',
    ])
    await importing(['metric\tcycle\tvalue', 'ops.cycle_time_d\t2026-20\t2.25'])
    expect(await stored('ops.lead_time_h')).toMatchObject([{ reading: { value: 1.5 } }])
    expect(await stored('ops.pages')).toMatchObject([{ reading: { value: 1200 } }])
    expect(await stored('ops.cycle_time_d')).toMatchObject([{ reading: { value: 2.25 } }])
  })

  test('may bring numerators, currencies and workloads', async () => {
    await ada.ok(createWorkload, { params, body: { name: 'Checkout' } })
    await importing([
      'metric,workload,at,numerator,denominator,value,currency',
      'rel.error_rate_pct,checkout,2026-11-10,1,400,,',
      'cost.total,checkout,2026-11-10,,,12.5,usd',
    ])
    const query = { workload: 'checkout' }
    expect(await stored('rel.error_rate_pct', query)).toMatchObject([{ reading: { value: 0.25 } }])
    const chart = await ada.ok(api.readChart, {
      params: { team: 'otters', metric: 'cost.total' },
      query,
    })
    expect(chart).toMatchObject({ currency: 'USD', workload: { slug: 'checkout' } })
  })

  test('with formulas is text: refused as a number, kept as a reason', async () => {
    const refusal = await refused(['metric,cycle,value', 'ops.deploys,2026-20,=1+1'])
    expect(refusal).toMatchObject({ rows: [{ row: 2, field: 'value' }] })
    await importing(['metric,cycle,missing', 'ops.deploys,2026-20,"=HYPERLINK(""http://x"")"'])
    expect(await stored('ops.deploys')).toMatchObject([
      { reading: { state: 'missing', reason: '=HYPERLINK("http://x")' } },
    ])
  })

  test('of twenty thousand rows is stored whole', async () => {
    const metrics = ['ops.deploys', 'ops.pages', 'ops.prod_issues', 'sec.threats_open']
    const start = Date.UTC(2026, 0, 5)
    const lines = Array.from({ length: 20_000 }, (_, index) => {
      const at = new Date(start + Math.floor(index / 4) * 3_600_000).toISOString()
      return `${metrics[index % 4]},${at},${index}`
    })
    const answer = await importing(['metric,at,value', ...lines])
    expect(answer).toMatchObject({ rows: 20_000, stored: 20_000, errors: [] })
    const chart = await ada.ok(api.readChart, { params: { team: 'otters', metric: 'ops.deploys' } })
    const parts = chart.points.reduce((sum, point) => sum + point.parts, 0)
    expect(parts).toBe(5_000)
  })
})

describe('a file that does not fit', () => {
  test('is refused whole, with the lines that are wrong', async () => {
    const refusal = await refused([
      'metric,workload,cycle,at,until,value,missing,currency',
      'ops.deploys,,2026-20,,,7,,',
      ',,2026-20,,,7,,',
      'ops.deploys,nowhere,2026-20,,,7,,',
      'ops.deploys,,Jul-26,,,7,,',
      'ops.deploys,,2026-20,2026-11-10,,7,,',
      'ops.deploys,,,10/11/2026,,7,,',
      'ops.deploys,,,2026-02-30,,7,,',
      'ops.deploys,,,2026-11-10,2026-11-11T00:00:00Z,7,,',
      'ops.deploys,,,2026-11-10,,,,',
      'ops.deploys,,,2026-11-10,,7,holiday,',
      'ops.deploys,,,2026-11-10,,seven,,',
      'ops.deploys,,,2026-11-10,,7,,EURO',
      'ops.deploys,,,2026-11-10,,7,,,more',
      'ops.deploys,,,,,7',
      'ops.deploys,,2026-20,,,7.5',
    ])
    expect(refusal).toMatchObject({ status: 422, code: 'UnfitMeasurements' })
    const rows = refusal.rows as { row: number; field: string }[]
    expect(rows.map(({ row, field }) => [row, field])).toEqual([
      [3, 'metric'],
      [4, 'workload'],
      [5, 'cycle'],
      [6, 'cycle'],
      [7, 'at'],
      [8, 'at'],
      [9, 'until'],
      [10, 'value'],
      [11, 'missing'],
      [12, 'value'],
      [13, 'currency'],
      [14, 'row'],
      [15, 'at'],
      [16, 'value'],
    ])
    expect(await stored('ops.deploys')).toEqual([])
  })

  test('says the same twice', async () => {
    const refusal = await refused([
      'metric,cycle,value',
      'ops.deploys,2026-20,7',
      'ops.deploys,2026-20,8',
    ])
    expect(refusal).toMatchObject({ rows: [{ row: 3, field: 'row' }] })
  })

  test('has other columns, none, or cannot be read', async () => {
    const files = [
      '',
      '\n\n',
      'metric,cycle,value',
      'metric,cycle,valeu\nops.deploys,2026-20,7',
      'metric,cycle,value,value\nops.deploys,2026-20,7,8',
      'cycle,value\n2026-20,7',
      'metric,value\nops.deploys,7',
      'ops.deploys,2026-20,7',
      'metric,cycle,value\n"ops.deploys,2026-20,7',
      'metric,cycle,value\nops."deploys,2026-20,7',
      `metric,cycle,value\n${'ops.deploys,2026-20,7\n'.repeat(50_001)}`,
    ]
    for (const file of files) {
      expect(await refused(file)).toMatchObject({ status: 422, code: 'UnreadableCsv' })
    }
  })

  test('is no text at all', async () => {
    for (const file of ['metric,cycle,value\nops.deploys\0,2026-20,7', 'P\0K\u0003\u0004']) {
      expect(await refused(file)).toMatchObject({ status: 400, code: 'InvalidInput' })
    }
  })

  test('is larger than an import takes', async () => {
    const four = await ada.raw(api.importMeasurements, {
      params,
      body: bodyOf('x'.repeat(4_000_001)),
    })
    expect(four.status).toBe(400)
    const ten = await ada.raw(api.importMeasurements, {
      params,
      body: bodyOf('x'.repeat(10_000_000)),
    })
    expect(ten.status).toBe(413)
    const cell = await refused([
      'metric,cycle,missing',
      `ops.deploys,2026-20,${'x'.repeat(3_900_000)}`,
    ])
    expect(cell.status).toBe(422)
    const quotes = await refused([
      'metric,cycle,missing',
      `ops.deploys,2026-20,"${'""'.repeat(1_900_000)}`,
    ])
    expect(quotes.status).toBe(422)
    const named = await ada.raw(api.importMeasurements, {
      params,
      body: bodyOf('x', { name: 'a\0b' }),
    })
    expect(named.status).toBe(400)
  })
})

describe('trying a file', () => {
  test('answers what an import would, and stores nothing at all', async () => {
    const lines = ['metric,cycle,value', 'ops.deploys,2026-20,7', 'ops.pages,2026-20,1']
    await importing(lines.slice(0, 2))
    const audited = async () =>
      (await ada.ok(listAuditEntries, { query: { limit: 200 } })).items.length
    const before = await audited()
    expect(await importing(lines, { tryOnly: true })).toEqual({
      rows: 2,
      stored: 1,
      unchanged: 1,
      errors: [],
    })
    expect(await audited()).toBe(before)
    expect(await stored('ops.pages')).toEqual([])
    const { db } = scenario.server.installation
    const imports = await db.selectFrom('measurement_import').select('name').execute()
    expect(imports.filter(({ name }) => name === 'values.csv').length).toBeGreaterThan(0)
    await importing(lines)
    expect(await stored('ops.pages')).toHaveLength(1)
  })

  test('lists what is wrong instead of refusing', async () => {
    const answer = await importing(
      ['metric,cycle,value', 'ops.deploys,2026-20,x', 'no.one,2026-20,1'],
      {
        tryOnly: true,
      },
    )
    expect(answer).toMatchObject({ rows: 2, stored: 0, unchanged: 0 })
    expect(answer.errors.map(({ row, field }) => [row, field])).toEqual([
      [2, 'value'],
      [3, 'metric'],
    ])
  })
})

describe('who may import', () => {
  const lines = ['metric,cycle,value', 'ops.deploys,2026-20,7']

  test('people of the team, and nobody else', async () => {
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    await engineer.ok(api.importMeasurements, { params, body: bodyOf(lines) })
    for (const caller of [
      await scenario.token(ada, 'read'),
      await scenario.token(ada, 'push'),
      await scenario.person(ada, 'engineer'),
      await scenario.person(ada, 'sponsor'),
    ]) {
      const refusal = await caller.refused(api.importMeasurements, { params, body: bodyOf(lines) })
      expect(refusal).toMatchObject({ status: 403, code: 'NotAllowed' })
    }
    const foreign = await scenario.token(await scenario.organisation('Other'), 'full')
    const refusal = await foreign.refused(api.importMeasurements, {
      params: { organisation: ada.organisation, ...params },
      body: bodyOf(lines),
    })
    expect(refusal).toMatchObject({ status: 404, code: 'OrganisationNotFound' })
  })

  test('a team that is not there is refused', async () => {
    const refusal = await ada.refused(api.importMeasurements, {
      params: { team: 'nobody' },
      body: bodyOf(lines),
    })
    expect(refusal).toMatchObject({ status: 404, code: 'TeamNotFound' })
  })
})
