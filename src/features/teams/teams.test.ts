import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Endpoint } from '#api/endpoint.ts'
import { readSession, removePerson } from '#features/access/api.ts'
import { listAuditEntries } from '#features/audit/api.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'
import { teamBySlug, teamsBySlugs, teamsPage } from './read-teams.ts'
import { workloadBySlug, workloadsOf } from './read-workloads.ts'
import type { TeamCtx } from './store.ts'

let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  ada = await scenario.organisation('Squads')
})
afterAll(() => scenario.close())

const payments = { params: { team: 'payments' } }

async function create(...names: string[]) {
  for (const name of names) await ada.ok(api.createTeam, { body: { name } })
}

async function personIdOf(caller: Caller): Promise<string> {
  const { organisations } = await caller.ok(readSession)
  return organisations.find(({ slug }) => slug === ada.organisation)?.personId ?? ''
}

async function insideOf(caller: Caller): Promise<TeamCtx> {
  const { db } = scenario.server.installation
  const { id } = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', caller.organisation)
    .executeTakeFirstOrThrow()
  return { db, organisation: id }
}

describe('a team', () => {
  test('gets an address from its name, or the one that was chosen', async () => {
    const first = await ada.ok(api.createTeam, {
      body: { name: 'Zahlungs-Verkehr Süd', purpose: 'Moves money' },
    })
    expect(first).toEqual({
      slug: 'zahlungs-verkehr-sud',
      name: 'Zahlungs-Verkehr Süd',
      purpose: 'Moves money',
      archivedAt: null,
      workloads: [],
      people: [],
    })
    const second = await ada.ok(api.createTeam, { body: { name: 'Zahlungs Verkehr Süd' } })
    expect(second.slug).toBe('zahlungs-verkehr-sud-2')
    const chosen = await ada.ok(api.createTeam, { body: { name: 'Search', slug: 'find-it' } })
    expect(chosen.slug).toBe('find-it')
    const refusal = await ada.refused(api.createTeam, { body: { name: 'X', slug: 'find-it' } })
    expect(refusal).toMatchObject({ status: 409, code: 'SlugTaken' })
  })

  test('has a draft report from its first day on', async () => {
    await create('Payments')
    const ctx = await insideOf(ada)
    const drafts = await ctx.db
      .selectFrom('report')
      .select(['cycle_key', 'state', 'template_number'])
      .where('organisation_id', '=', ctx.organisation)
      .execute()
    expect(drafts).toEqual([{ cycle_key: '2026-05', state: 'draft', template_number: 1 }])
  })

  test('is archived, found when asked for, and brought back', async () => {
    await create('Payments', 'Search')
    const archived = await ada.ok(api.changeTeam, { ...payments, body: { archived: true } })
    expect(archived.archivedAt).toBe(scenario.clock.now())
    const names = async (query: { archived?: 'true' }) =>
      (await ada.ok(api.listTeams, { query })).items.map((team) => team.name)
    expect(await names({})).toEqual(['Search'])
    expect(await names({ archived: 'true' })).toEqual(['Payments'])
    expect(await ada.ok(api.readTeam, payments)).toMatchObject({ name: 'Payments' })
    await ada.ok(api.changeTeam, { ...payments, body: { archived: false } })
    expect(await names({})).toEqual(['Payments', 'Search'])
  })

  test('keeps its address when it is renamed', async () => {
    await create('Payments')
    const renamed = await ada.ok(api.changeTeam, { ...payments, body: { name: 'Money' } })
    expect(renamed).toMatchObject({ slug: 'payments', name: 'Money' })
  })

  test('that does not exist is not found', async () => {
    const refusal = await ada.refused(api.readTeam, { params: { team: 'nobody' } })
    expect(refusal).toMatchObject({ status: 404, code: 'TeamNotFound', team: 'nobody' })
  })

  test('with a malformed or oversized description is refused', async () => {
    const faults = [{ name: ' ' }, { slug: 'Not A Slug' }, { purpose: 'x'.repeat(4001) }]
    for (const fault of faults) {
      const answer = await ada.raw(api.createTeam, { body: { name: 'Payments', ...fault } })
      expect(answer.status).toBe(400)
    }
    const body = { name: 'Payments', purpose: 'x'.repeat(300_000) }
    expect((await ada.raw(api.createTeam, { body })).status).toBe(413)
  })
})

describe('teams', () => {
  test('are paged by name without gaps or repeats', async () => {
    await create('Delta', 'alpha', 'Charlie', 'Bravo', 'Échelon')
    const whole = await ada.ok(api.listTeams)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const part = await ada.ok(api.listTeams, { query: { limit: 2, cursor } })
      seen.push(...part.items.map((team) => team.slug))
      cursor = part.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(whole.items.map((team) => team.slug))
    expect(new Set(seen).size).toBe(5)
    const refusal = await ada.refused(api.listTeams, { query: { cursor: 'elsewhere' } })
    expect(refusal).toMatchObject({ status: 400, code: 'InvalidInput' })
  })

  test('are found by part of their name, percent signs taken literally', async () => {
    await create('Payments', 'Repayments', 'Search 100%')
    const named = async (search: string) =>
      (await ada.ok(api.listTeams, { query: { search } })).items.map((team) => team.name)
    expect(await named('PAYMENT')).toEqual(['Payments', 'Repayments'])
    expect(await named('%')).toEqual(['Search 100%'])
  })

  test('are read by other slices by address and page by page', async () => {
    await create('One', 'Two', 'Three')
    const ctx = await insideOf(ada)
    const teams = await teamsBySlugs(ctx, ['two', 'one'])
    expect(teams.map((team) => team.name)).toEqual(['Two', 'One'])
    await expect(teamsBySlugs(ctx, ['one', 'none'])).rejects.toMatchObject({
      code: 'TeamNotFound',
      details: { team: 'none' },
    })
    const first = await teamsPage(ctx, { limit: 2 })
    const rest = await teamsPage(ctx, { limit: 2, cursor: first.next ?? '' })
    expect([...first.items, ...rest.items].map((team) => team.slug)).toEqual([
      'one',
      'three',
      'two',
    ])
    expect(rest.next).toBeNull()
  })
})

describe('a workload', () => {
  beforeEach(() => create('Payments', 'Search'))

  test('belongs to its team, and its address to no other there', async () => {
    const body = { name: 'Card API', description: 'Takes cards' }
    const workload = await ada.ok(api.createWorkload, { ...payments, body })
    expect(workload).toEqual({ slug: 'card-api', ...body, archivedAt: null })
    const slug = 'card-api'
    const refusal = await ada.refused(api.createWorkload, {
      ...payments,
      body: { name: 'X', slug },
    })
    expect(refusal).toMatchObject({ status: 409, code: 'SlugTaken' })
    await ada.ok(api.createWorkload, { params: { team: 'search' }, body: { name: 'X', slug } })
    const again = await ada.ok(api.createWorkload, { ...payments, body: { name: 'Card API' } })
    expect(again.slug).toBe('card-api-2')
  })

  test('is changed, archived and shown with its team', async () => {
    await ada.ok(api.createWorkload, { ...payments, body: { name: 'Ledger' } })
    const onLedger = { params: { team: 'payments', workload: 'ledger' } }
    await ada.ok(api.changeWorkload, { ...onLedger, body: { name: 'Books' } })
    const body = { archived: true }
    const changed = await ada.ok(api.changeWorkload, { ...onLedger, body })
    const { workloads } = await ada.ok(api.readTeam, payments)
    expect(workloads).toEqual([changed])
    expect(changed).toEqual({
      slug: 'ledger',
      name: 'Books',
      description: '',
      archivedAt: scenario.clock.now(),
    })
  })

  test('of another team is not found', async () => {
    await ada.ok(api.createWorkload, { ...payments, body: { name: 'Ledger' } })
    const params = { team: 'search', workload: 'ledger' }
    const refusal = await ada.refused(api.changeWorkload, { params, body: { name: 'Mine' } })
    expect(refusal).toMatchObject({ status: 404, code: 'WorkloadNotFound' })
  })

  test('is read by other slices by address, and for many teams at once', async () => {
    await ada.ok(api.createWorkload, { ...payments, body: { name: 'Ledger' } })
    await ada.ok(api.createWorkload, { params: { team: 'search' }, body: { name: 'Index' } })
    const ctx = await insideOf(ada)
    const teams = await teamsBySlugs(ctx, ['payments', 'search'])
    const workloads = await workloadsOf(
      ctx,
      teams.map((team) => team.id),
    )
    expect(workloads.map((workload) => workload.slug).sort()).toEqual(['index', 'ledger'])
    const team = await teamBySlug(ctx, 'payments')
    expect(await workloadBySlug(ctx, team.id, 'ledger')).toMatchObject({ name: 'Ledger' })
    await expect(workloadBySlug(ctx, team.id, 'index')).rejects.toMatchObject({
      code: 'WorkloadNotFound',
    })
  })
})

describe('membership', () => {
  beforeEach(() => create('Payments'))

  test('puts a person into a team, changes the role there and ends', async () => {
    const person = await personIdOf(await scenario.person(ada, 'engineer'))
    const place = { params: { team: 'payments', person } }
    await ada.ok(api.setMembership, { ...place, body: { role: 'engineer' } })
    const team = await ada.ok(api.setMembership, { ...place, body: { role: 'principal-engineer' } })
    expect(team.people).toMatchObject([{ id: person, role: 'principal-engineer' }])
    await ada.ok(api.endMembership, place)
    expect((await ada.ok(api.readTeam, payments)).people).toEqual([])
    const refusal = await ada.refused(api.endMembership, place)
    expect(refusal).toMatchObject({ status: 404, code: 'PersonNotFound' })
  })

  test('is offered with an invitation', async () => {
    await create('Search')
    const lead = await scenario.person(ada, 'delivery-lead', ['payments', 'search'])
    const team = await ada.ok(api.readTeam, payments)
    expect(team.people).toMatchObject([{ id: await personIdOf(lead), role: 'delivery-lead' }])
    const sponsor = await scenario.person(ada, 'sponsor', ['search'])
    const { people } = await ada.ok(api.readTeam, { params: { team: 'search' } })
    expect(people.find((one) => one.role === 'engineer')?.id).toBe(await personIdOf(sponsor))
  })

  test('is nothing for somebody who left or never was here', async () => {
    const person = await personIdOf(await scenario.person(ada, 'engineer', ['payments']))
    await ada.ok(removePerson, { params: { person } })
    expect((await ada.ok(api.readTeam, payments)).people).toEqual([])
    for (const unknown of [person, '01890000-0000-7000-8000-000000000000']) {
      const refusal = await ada.refused(api.setMembership, {
        params: { team: 'payments', person: unknown },
        body: { role: 'engineer' },
      })
      expect(refusal).toMatchObject({ status: 404, code: 'PersonNotFound' })
    }
    const malformed = { params: { team: 'payments', person: 'me' }, body: { role: 'engineer' } }
    expect((await ada.raw(api.setMembership, malformed)).status).toBe(400)
  })
})

describe('who may', () => {
  beforeEach(() => create('Payments', 'Search'))

  test('a team’s leads look after its purpose, workloads and people', async () => {
    const lead = await scenario.person(ada, 'principal-engineer', ['payments'])
    const person = await personIdOf(await scenario.person(ada, 'engineer'))
    await lead.ok(api.changeTeam, { ...payments, body: { purpose: 'Moves money' } })
    await lead.ok(api.createWorkload, { ...payments, body: { name: 'Ledger' } })
    await lead.ok(api.setMembership, {
      params: { team: 'payments', person },
      body: { role: 'engineer' },
    })
    const beyond = [
      await lead.refused(api.changeTeam, { ...payments, body: { name: 'Mine' } }),
      await lead.refused(api.changeTeam, { ...payments, body: { archived: true } }),
      await lead.refused(api.createTeam, { body: { name: 'Another' } }),
      await lead.refused(api.changeTeam, { params: { team: 'search' }, body: { purpose: '' } }),
      await lead.refused(api.createWorkload, { params: { team: 'search' }, body: { name: 'X' } }),
    ]
    expect(beyond.map((refusal) => refusal.code)).toEqual(Array(5).fill('NotAllowed'))
  })

  test('engineers change nothing about their team', async () => {
    const engineer = await scenario.person(ada, 'engineer', ['payments'])
    const person = await personIdOf(engineer)
    const refusals = [
      await engineer.refused(api.changeTeam, { ...payments, body: { purpose: 'Fun' } }),
      await engineer.refused(api.createWorkload, { ...payments, body: { name: 'X' } }),
      await engineer.refused(api.setMembership, {
        params: { team: 'payments', person },
        body: { role: 'principal-engineer' },
      }),
    ]
    expect(refusals.map((refusal) => refusal.code)).toEqual(Array(3).fill('NotAllowed'))
  })

  test('architects create and change every team', async () => {
    const architect = await scenario.person(ada, 'architect')
    await architect.ok(api.createTeam, { body: { name: 'Platform' } })
    await architect.ok(api.changeTeam, { ...payments, body: { name: 'Money' } })
  })
})

describe('every write', () => {
  const person = '01890000-0000-7000-8000-000000000000'
  const writes: [string, Endpoint, { params?: object; body?: object }][] = [
    ['creating a team', api.createTeam, { body: { name: 'New' } }],
    ['changing a team', api.changeTeam, { ...payments, body: { name: 'Mine' } }],
    ['creating a workload', api.createWorkload, { ...payments, body: { name: 'New' } }],
    [
      'changing a workload',
      api.changeWorkload,
      { params: { team: 'payments', workload: 'ledger' }, body: { name: 'Mine' } },
    ],
    [
      'setting a membership',
      api.setMembership,
      { params: { team: 'payments', person }, body: { role: 'engineer' } },
    ],
    ['ending a membership', api.endMembership, { params: { team: 'payments', person } }],
  ]

  test.each(writes)(
    '%s is closed to readers and other organisations',
    async (_, endpoint, request) => {
      await create('Payments')
      await ada.ok(api.createWorkload, { ...payments, body: { name: 'Ledger' } })
      const before = await ada.raw(api.listTeams)
      const reader = await scenario.token(ada, 'read')
      expect(JSON.parse((await reader.raw(endpoint, request)).text)).toMatchObject({
        status: 403,
        code: 'NotAllowed',
      })
      const foreign = await scenario.token(await scenario.organisation('Other'), 'full')
      const abroad = { ...request, params: { ...request.params, organisation: ada.organisation } }
      expect(JSON.parse((await foreign.raw(endpoint, abroad)).text)).toMatchObject({
        status: 404,
        code: 'OrganisationNotFound',
      })
      expect((await ada.raw(api.listTeams)).text).toBe(before.text)
    },
  )

  test('is in the audit log, with what was before', async () => {
    await create('Payments')
    await ada.ok(api.changeTeam, { ...payments, body: { purpose: 'Moves money' } })
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'team' } })
    expect(items).toMatchObject([
      { action: 'team.changed', before: { purpose: '' }, after: { purpose: 'Moves money' } },
      { action: 'team.created', before: null, after: { slug: 'payments' } },
    ])
  })
})
