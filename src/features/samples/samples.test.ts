import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createToken, listPeople, readSession } from '#features/access/api.ts'
import { listAuditEntries } from '#features/audit/api.ts'
import { listCycles } from '#features/cycles/api.ts'
import { listReports, readReport } from '#features/reports/api.ts'
import { listTeams } from '#features/teams/api.ts'
import { readTemplate } from '#features/templates/api.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'
import { ensureSample } from './ensure-sample.ts'

let scenario: Scenario
let ada: Caller
let sample: string
const inSample = () => ({ organisation: sample })

beforeAll(async () => {
  scenario = await openScenario()
  ada = await scenario.organisation('Acme Corp')
  sample = (await ada.ok(api.loadSample)).organisation
})
afterAll(() => scenario.close())

async function reportOf(team: string, cycle: string) {
  return ada.ok(readReport, { params: { ...inSample(), team, cycle } })
}

describe('the sample organisation', () => {
  test('stands beside the caller’s own, labelled as a sample', async () => {
    const { organisations } = await ada.ok(readSession)
    expect(organisations).toMatchObject([
      { slug: 'acme-corp', sample: false },
      {
        slug: sample,
        name: 'Sample organisation',
        sample: true,
        role: 'administrator',
        timeZone: 'Europe/Dublin',
        currency: 'EUR',
      },
    ])
  })

  test('has ten teams with people who cannot be reached', async () => {
    const { items: teams } = await ada.ok(listTeams, { params: inSample() })
    expect(teams).toHaveLength(10)
    expect(teams.every((team) => team.people.length >= 2)).toBe(true)
    const { items: people } = await ada.ok(listPeople, {
      params: inSample(),
      query: { limit: 200 },
    })
    expect(people.every((person) => person.email.endsWith('example.org'))).toBe(true)
  })

  test('agreed on the core template, with targets', async () => {
    const template = await ada.ok(readTemplate, { params: inSample() })
    expect(template.metrics).toHaveLength(19)
    expect(template).toMatchObject({ number: 2, publishedBy: 'Róisín Byrne' })
    expect(template.metrics.filter(({ target }) => target !== null)).toHaveLength(4)
  })

  test('has a year of ready reports and a draft that is nearly there', async () => {
    const { current } = await ada.ok(listCycles, { params: inSample() })
    const { items } = await ada.ok(listReports, { params: { ...inSample(), team: 'payments' } })
    expect(items).toHaveLength(26)
    expect(items[0]).toMatchObject({ cycle: current, state: 'draft' })
    expect(items.slice(1).every((report) => report.state === 'ready')).toBe(true)
    const draft = await reportOf('pricing', current)
    const measured = draft.lines.filter((line) => line.now.state === 'measured')
    expect(measured.length).toBeGreaterThan(8)
    expect(measured.length).toBeLessThan(draft.lines.length)
  })

  test('tells of a migration in numbers, notes and wins', async () => {
    const { items } = await ada.ok(listReports, { params: { ...inSample(), team: 'payments' } })
    const [moved, celebrated] = [items[25 - 18], items[25 - 20]]
    const migration = await reportOf('payments', moved?.cycle ?? '')
    const spend = migration.lines.find(
      ({ metric, workload }) => metric.key === 'cost.total' && !workload,
    )
    expect(spend?.note).toMatchObject({
      text: 'Moved the payment API to ARM; expect cost down from here.',
      by: 'Niamh Farrell',
    })
    expect(spend).toMatchObject({ currency: 'EUR', phrase: { code: 'below-range' } })
    expect(migration).toMatchObject({ state: 'ready', readyBy: 'Tomás Keane' })
    const { wins } = await reportOf('payments', celebrated?.cycle ?? '')
    expect(wins).toMatchObject([{ metric: 'cost.total', by: 'Tomás Keane' }])
  })

  test('has lines for workloads, for typed and collected values, for gaps and failures', async () => {
    const { current } = await ada.ok(listCycles, { params: inSample() })
    const report = await reportOf('data-platform', current)
    expect(report.lines.filter((line) => line.workload?.slug === 'warehouse')).toHaveLength(3)
    const origins = new Set(report.lines.map((line) => line.origin))
    expect(origins).toEqual(new Set(['manual', 'connection', null]))
    const failed = report.lines.find((line) => line.now.state === 'failed')
    expect(failed?.metric.key).toBe('perf.throttle_pct')
    const pricing = await reportOf('pricing', current)
    expect(pricing.automaticShare).toBe(0)
    expect(pricing.lines.some((line) => line.now.state === 'not-applicable')).toBe(true)
  })

  test('was written by the people of the sample, as the audit log tells', async () => {
    const { items } = await ada.ok(listAuditEntries, {
      params: inSample(),
      query: { search: 'Payments', limit: 200 },
    })
    expect(items.some((entry) => entry.actor.name === 'Tomás Keane')).toBe(true)
  })

  test('is made once for an administrator, and by administrators only', async () => {
    const again = await ada.refused(api.loadSample)
    expect(again).toMatchObject({ status: 409, code: 'SampleExists', organisation: sample })
    const engineer = await scenario.person(ada, 'engineer')
    expect(await engineer.refused(api.loadSample)).toMatchObject({ status: 403 })
    expect(await scenario.nobody.refused(api.loadSample)).toMatchObject({ status: 401 })
  })
})

describe('removing it', () => {
  test('is refused for any other organisation', async () => {
    expect(await ada.refused(api.removeSample)).toMatchObject({ status: 409, code: 'NotASample' })
    expect((await ada.ok(readSession)).organisations).toHaveLength(2)
  })

  test('is refused to readers, other roles and strangers, and changes nothing', async () => {
    const { secret } = await ada.ok(createToken, {
      params: inSample(),
      body: { name: 'reader', scope: 'read' },
    })
    const read = { authorization: `Bearer ${secret}` }
    const byReader = await scenario.nobody.raw(api.removeSample, { params: inSample() }, read)
    expect(byReader.status).toBe(403)
    const stranger = await scenario.token(ada, 'full')
    const refusal = await stranger.refused(api.removeSample, { params: inSample() })
    expect(refusal).toMatchObject({ status: 404, code: 'OrganisationNotFound' })
    const architect = await scenario.person(ada, 'architect')
    expect(await architect.refused(api.removeSample)).toMatchObject({ status: 403 })
    expect((await ada.ok(listTeams, { params: inSample() })).items).toHaveLength(10)
  })

  test('leaves no row behind, in no table, and the rest untouched', async () => {
    const { db } = scenario.server.installation
    const id = await db
      .selectFrom('organisation')
      .select('id')
      .where('slug', '=', sample)
      .executeTakeFirstOrThrow()
    await ada.ok(api.removeSample, { params: inSample() })
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where column_name = 'organisation_id' and table_schema = 'public'`.execute(db)
    expect(tables.length).toBeGreaterThan(15)
    for (const { name } of tables) {
      const { rows } =
        await sql`select 1 from ${sql.table(name)} where organisation_id = ${id.id}`.execute(db)
      expect({ name, left: rows.length }).toEqual({ name, left: 0 })
    }
    expect((await ada.ok(readSession)).organisations.map(({ slug }) => slug)).toEqual(['acme-corp'])
    expect((await ada.ok(listPeople)).items.length).toBeGreaterThan(0)
  })

  test('makes room for a fresh one', async () => {
    expect((await ada.ok(api.loadSample)).organisation).toBe(sample)
  })
})

describe('a start with --sample', () => {
  test('makes one sample, however often, and gives it to who comes first', async () => {
    const fresh = await openScenario()
    const { installation } = fresh.server
    await Promise.all([ensureSample(installation), ensureSample(installation)])
    const first = await fresh.organisation('Acme Corp')
    expect((await first.ok(readSession)).organisations.map(({ slug }) => slug)).toEqual([
      'acme-corp',
      'sample-organisation',
    ])
    await fresh.close()
  })

  test('gives the sample to those who administer an organisation already', async () => {
    const grace = await scenario.person(ada, 'administrator')
    expect((await grace.ok(readSession)).organisations).toHaveLength(1)
    await ensureSample(scenario.server.installation)
    expect((await grace.ok(readSession)).organisations).toMatchObject([
      { sample: false },
      { sample: true, role: 'administrator' },
    ])
  })
})
