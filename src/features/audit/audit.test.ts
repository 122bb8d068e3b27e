import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeOrganisation } from '#features/access/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import { listAuditEntries } from './api.ts'

let scenario: Scenario
let administrator: Caller

beforeAll(async () => {
  scenario = await openScenario()
  administrator = await scenario.organisation()
})
afterAll(() => scenario.close())

test('a change is kept with who, what, before and after, newest first', async () => {
  await administrator.ok(changeOrganisation, { body: { name: 'Renamed' } })
  const { items } = await administrator.ok(listAuditEntries, { query: { limit: 1 } })
  expect(items).toMatchObject([
    {
      action: 'organisation.changed',
      actor: { kind: 'person', name: 'Ada Admin' },
      subject: { kind: 'organisation', name: 'Renamed' },
      before: { name: 'Example' },
      after: { name: 'Renamed' },
    },
  ])
})

test('a refused write leaves no entry', async () => {
  const before = await administrator.ok(listAuditEntries, { query: { limit: 200 } })
  await administrator.ok(createTeam, { body: { name: 'Payments', slug: 'payments' } })
  await administrator.refused(createTeam, { body: { name: 'Payments', slug: 'payments' } })
  const after = await administrator.ok(listAuditEntries, {
    query: { limit: 200, subject: 'team', search: 'Payments' },
  })
  expect(after.items.map((entry) => entry.action)).toEqual(['team.created'])
  expect(before.items.some((entry) => entry.subject.name === 'Payments')).toBe(false)
})

test('what a token does is recorded under the token’s name', async () => {
  const token = await scenario.token(administrator, 'full')
  await token.ok(createTeam, { body: { name: 'Checkout' } })
  const { items } = await administrator.ok(listAuditEntries, { query: { search: 'Checkout' } })
  expect(items).toMatchObject([{ actor: { kind: 'token', name: 'full token' } }])
})

test('pages follow each other without gaps or repeats', async () => {
  const whole = await administrator.ok(listAuditEntries, { query: { limit: 200 } })
  const first = await administrator.ok(listAuditEntries, { query: { limit: 2 } })
  const second = await administrator.ok(listAuditEntries, {
    query: { limit: 2, cursor: first.next ?? '' },
  })
  const paged = [...first.items, ...second.items].map((entry) => entry.id)
  expect(paged).toEqual(whole.items.slice(0, 4).map((entry) => entry.id))
})

test('engineers and foreign organisations do not read it', async () => {
  const engineer = await scenario.person(administrator, 'engineer')
  expect((await engineer.refused(listAuditEntries)).code).toBe('NotAllowed')
  const elsewhere = await scenario.token(await scenario.organisation('Elsewhere'), 'full')
  const params = { organisation: administrator.organisation }
  expect((await elsewhere.refused(listAuditEntries, { params })).status).toBe(404)
})
