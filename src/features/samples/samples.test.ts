import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actionStates } from '#domain/action.ts'
import { createToken, listPeople, readSession } from '#features/access/api.ts'
import { listActions, readActionEffect } from '#features/actions/api.ts'
import { listAgreementVersions, listProposals, readAgreement } from '#features/agreements/api.ts'
import { listAuditEntries } from '#features/audit/api.ts'
import { listCycles } from '#features/cycles/api.ts'
import { listMaturity } from '#features/maturity/api.ts'
import { listNotices, readNotice } from '#features/notices/api.ts'
import { listPairings } from '#features/pairings/api.ts'
import { listReports, readReport } from '#features/reports/api.ts'
import {
  listOrderDraws,
  listProcessChanges,
  listReviews,
  listScores,
} from '#features/reviews/api.ts'
import { readSummary } from '#features/summaries/api.ts'
import { listTeams } from '#features/teams/api.ts'
import { readTemplate } from '#features/templates/api.ts'
import { listTechShares, listTopics, readTopic } from '#features/topics/api.ts'
import { listWins } from '#features/wins/api.ts'
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

  test('has a year of reports, presented since reviews are held, and a draft that is nearly there', async () => {
    const { current } = await ada.ok(listCycles, { params: inSample() })
    const { items } = await ada.ok(listReports, { params: { ...inSample(), team: 'payments' } })
    expect(items).toHaveLength(26)
    expect(items[0]).toMatchObject({ cycle: current, state: 'draft' })
    const states = items.slice(1).map((report) => report.state)
    expect(states).toEqual([...Array(12).fill('presented'), ...Array(13).fill('ready')])
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
    expect(migration).toMatchObject({ state: 'presented', readyBy: 'Tomás Keane' })
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

describe('its year', () => {
  test('has twelve closed reviews, and the one of the running cycle to come', async () => {
    const { current } = await ada.ok(listCycles, { params: inSample() })
    const { items } = await ada.ok(listReviews, { params: inSample() })
    expect(items).toHaveLength(13)
    const [next, ...held] = items
    expect(next).toMatchObject({ cycle: { key: current }, state: 'planned', teams: 10 })
    expect(next && next.startsAt > scenario.clock.now()).toBe(true)
    expect(held.every(({ state }) => state === 'closed')).toBe(true)
    expect(held[0]).toMatchObject({
      facilitator: { name: 'Róisín Byrne' },
      coFacilitator: { name: 'Sinéad Duffy' },
    })
    expect(new Set(held.map(({ facilitator }) => facilitator?.name)).size).toBeGreaterThan(2)
  })

  test('has a summary that tells what the last review came to', async () => {
    const { items } = await ada.ok(listReviews, { params: inSample() })
    const params = { ...inSample(), cycle: items[1]?.cycle.key ?? '' }
    const summary = await ada.ok(readSummary, { params })
    expect(summary).toMatchObject({ facilitators: ['Róisín Byrne'], bookedMinutes: 120 })
    expect(summary.teams).toHaveLength(10)
    for (const team of summary.teams) {
      expect(team.spent).toBeGreaterThan(3)
      expect(team.spent).toBeLessThan(16)
      expect(team.here.length).toBeGreaterThan(0)
    }
    expect(summary.teams.flatMap(({ changes }) => changes).length).toBeGreaterThan(3)
    expect(summary.spentMinutes).toBeGreaterThan(80)
    expect(summary.actions).toHaveLength(summary.captures.action + summary.captures.investigation)
    expect(summary.wins.some(({ prevented }) => prevented)).toBe(true)
    expect(summary.topics.find(({ text }) => /provider/.test(text))?.mentions).toBe(5)
    expect(summary.questions.every(({ answered }) => answered)).toBe(true)
  })

  test('draws the order of the teams anew each time', async () => {
    const { items } = await ada.ok(listReviews, { params: inSample() })
    const orders = await Promise.all(
      items.map(async ({ cycle }) => {
        const params = { ...inSample(), cycle: cycle.key }
        const [draw] = (await ada.ok(listOrderDraws, { params })).items
        return { mode: draw?.mode, order: draw?.order.join(' ') }
      }),
    )
    expect(orders.every(({ mode }) => mode === 'draw')).toBe(true)
    expect(new Set(orders.map(({ order }) => order)).size).toBeGreaterThan(10)
  })

  test('gets better reviews, and tells what was changed in them', async () => {
    const { items } = await ada.ok(listScores, { params: inSample() })
    expect(items).toHaveLength(12)
    expect(items.every(({ votes, mean }) => votes >= 5 && mean !== null)).toBe(true)
    const means = items.map(({ mean }) => mean ?? 0)
    expect(Math.min(...means.slice(-3))).toBeGreaterThan(Math.max(...means.slice(0, 3)))
    const changes = await ada.ok(listProcessChanges, { params: inSample() })
    expect(changes.items.length).toBeGreaterThanOrEqual(4)
    expect(changes.items.every(({ reason, cycle }) => reason !== '' && cycle !== null)).toBe(true)
  })

  test('leaves actions in every state, carried as often as reviews were held', async () => {
    const all = { params: inSample(), query: { state: 'all', limit: 200 } } as const
    const { items } = await ada.ok(listActions, all)
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(actionStates))
    expect(items.filter(({ overdue }) => overdue).length).toBeGreaterThanOrEqual(2)
    const blocked = items.find(({ state }) => state === 'blocked')
    expect(blocked).toMatchObject({ team: { slug: 'pricing' }, carried: 2, ageInReviews: 3 })
    expect(items.filter(({ lacks }) => lacks.length > 0)).toHaveLength(1)
    const answers = items.map(({ effect }) => effect.answer)
    expect(answers).toContain('helped')
    expect(answers).toContain('no-change')
    const due = await ada.ok(listActions, { params: inSample(), query: { effectDue: 'true' } })
    expect(due.items.length).toBeGreaterThanOrEqual(2)
  })

  test('has metrics that bear out what teams say of their actions', async () => {
    const search = { state: 'all', search: 'without traffic for sixty days' } as const
    const [found] = (await ada.ok(listActions, { params: inSample(), query: search })).items
    const params = { ...inSample(), action: found?.id ?? '' }
    const { charts } = await ada.ok(readActionEffect, { params })
    const [{ before, after } = { before: null, after: null }] = charts
    expect(after?.median ?? 0).toBeLessThan((before?.median ?? 0) / 2)
  })

  test('has an agreement in force that differs from the one before, and a proposal to speak to', async () => {
    const agreement = await ada.ok(readAgreement, { params: inSample() })
    expect(agreement.inForce).toMatchObject({
      number: 2,
      proposedBy: { name: 'Johan Lindqvist' },
      content: { lengthMinutes: 120 },
    })
    expect(agreement.signatures).toEqual({ signed: 19, people: 28 })
    const versions = await ada.ok(listAgreementVersions, { params: inSample() })
    expect(versions.items[1]?.content.lengthMinutes).toBe(90)
    const open = { params: inSample(), query: { state: 'open' } } as const
    expect((await ada.ok(listProposals, open)).items).toMatchObject([
      {
        by: { name: 'Hannah Weiss' },
        stale: false,
        stances: { support: 3, neutral: 1, against: 1 },
      },
    ])
  })

  test('has topics that recur, one before the portfolio, one talked about, one merged', async () => {
    const all = { params: inSample(), query: { show: 'all' } } as const
    const { items } = await ada.ok(listTopics, all)
    expect(items[0]).toMatchObject({ recurring: true, state: 'parked', mentions: 5 })
    const states = items.map(({ state }) => state)
    expect(states).toEqual(expect.arrayContaining(['promoted', 'discussed']))
    const params = { ...inSample(), topic: items[0]?.id ?? '' }
    expect((await ada.ok(readTopic, { params })).merged).toHaveLength(1)
  })

  test('has tech shares that were held, that come, and that are wanted', async () => {
    const shares = async (show: 'planned' | 'wanted' | 'over') =>
      (await ada.ok(listTechShares, { params: inSample(), query: { show } })).items
    const [coming] = await shares('planned')
    expect(coming && (coming.startsAt ?? '') > scenario.clock.now()).toBe(true)
    expect(coming?.interested).toBeGreaterThan(2)
    expect(await shares('wanted')).toMatchObject([{ host: null }])
    const held = await shares('over')
    expect(held.map(({ state }) => state)).toEqual(['held', 'held'])
    expect(held.some(({ recordingUrl }) => recordingUrl !== null)).toBe(true)
  })

  test('has notices in every phase, one with a proof, and pairings on their way', async () => {
    const all = { params: inSample(), query: { show: 'all' } } as const
    const { items } = await ada.ok(listNotices, all)
    expect(new Set(items.map(({ phase }) => phase))).toEqual(
      new Set(['coming', 'in-force', 'expired']),
    )
    expect(items.every(({ acknowledged, teams }) => acknowledged > 0 && acknowledged < teams)).toBe(
      true,
    )
    const proven = items.find(({ proof }) => proof !== null)
    const params = { ...inSample(), notice: proven?.id ?? '' }
    const { matrix } = await ada.ok(readNotice, { params })
    expect(new Set(matrix.map(({ proof }) => proof?.state)).has('there')).toBe(true)
    const pairings = await ada.ok(listPairings, { params: inSample() })
    expect(pairings.items.map(({ state }) => state).toSorted()).toEqual([
      'accepted',
      'asked',
      'finished',
      'tried',
    ])
    const finished = pairings.items.find(({ state }) => state === 'finished')
    const { before, after } = finished?.metricOutcome ?? {}
    expect(after?.median ?? 99).toBeLessThan(before?.median ?? 0)
  })

  test('has wins with thanks, and teams that say how they come by their numbers', async () => {
    const wins = await ada.ok(listWins, { params: inSample(), query: { limit: 200 } })
    expect(wins.items.some(({ prevented }) => prevented)).toBe(true)
    expect(wins.items.filter(({ thanks }) => thanks.count >= 3).length).toBeGreaterThanOrEqual(3)
    const maturity = await ada.ok(listMaturity, { params: inSample() })
    const said = maturity.items.filter(({ pillars }) => pillars.some(({ stage }) => stage !== null))
    expect(said).toHaveLength(9)
  })

  test('was told in the order in which it happened', async () => {
    const { items } = await ada.ok(listAuditEntries, { params: inSample(), query: { limit: 200 } })
    const times = items.map(({ at }) => at)
    expect(times).toEqual(times.toSorted().reverse())
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
