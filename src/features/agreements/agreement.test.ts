import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAuditEntries } from '#features/audit/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  ada = await scenario.organisation('Agreed')
})
afterAll(() => scenario.close())

async function publishFirst() {
  const { draft } = await ada.ok(api.readAgreement)
  if (draft === null) throw new Error('There is nothing to start from')
  return ada.ok(api.publishAgreement, { body: { content: draft, why: 'To start from' } })
}

describe('before the first version', () => {
  test('a draft in words is offered, as often as the cycles come', async () => {
    const agreement = await ada.ok(api.readAgreement)
    expect(agreement).toMatchObject({
      inForce: null,
      draft: { cadence: 'Every two weeks', lengthMinutes: 120 },
      own: { kind: 'unsigned', version: null, at: null },
      signatures: { signed: 0 },
    })
  })

  test('those who work for all publish it directly, engineers do not', async () => {
    const engineer = await scenario.person(ada, 'engineer')
    const { draft } = await engineer.ok(api.readAgreement)
    const body = { content: draft ?? never(), why: '' }
    const refusal = await engineer.refused(api.publishAgreement, { body })
    expect(refusal).toMatchObject({ status: 403, code: 'NotAllowed' })
    const architect = await scenario.person(ada, 'architect')
    expect(await architect.ok(api.publishAgreement, { body })).toMatchObject({
      number: 1,
      content: draft,
      proposal: null,
    })
  })

  test('of two who publish at once one is refused, and one version is in force', async () => {
    const { draft } = await ada.ok(api.readAgreement)
    const body = { content: draft ?? never(), why: '' }
    const answers = await Promise.all([
      ada.raw(api.publishAgreement, { body }),
      ada.raw(api.publishAgreement, { body }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409])
    const { items } = await ada.ok(api.listAgreementVersions)
    expect(items.map((version) => version.number)).toEqual([1])
  })

  test('there is nothing to sign', async () => {
    const refusal = await ada.refused(api.signAgreement, { body: { version: 1 } })
    expect(refusal).toMatchObject({ status: 409, code: 'AgreementMovedOn' })
  })
})

describe('an agreement in force', () => {
  beforeEach(() => publishFirst())

  test('is not replaced but by a proposal', async () => {
    const { inForce } = await ada.ok(api.readAgreement)
    const body = { content: { ...inForce?.content, cadence: 'Every day' }, why: '' } as never
    const refusal = await ada.refused(api.publishAgreement, { body })
    expect(refusal).toMatchObject({ status: 409, code: 'AgreementIsInForce' })
  })

  test('is signed once by each person, however often they press', async () => {
    const engineer = await scenario.person(ada, 'engineer')
    const [first, again] = await Promise.all([
      engineer.ok(api.signAgreement, { body: { version: 1 } }),
      engineer.ok(api.signAgreement, { body: { version: 1 } }),
    ])
    expect(first).toEqual(again)
    expect(first).toMatchObject({ kind: 'signed', version: 1 })
    const { own, signatures } = await engineer.ok(api.readAgreement)
    expect(own).toEqual(first)
    expect(signatures).toEqual({ signed: 1, people: 2 })
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'agreement' } })
    expect(items.map((entry) => entry.action)).toEqual(['agreement.signed', 'agreement.published'])
  })

  test('shows who has signed, team by team, then those in no team; sponsors are not asked', async () => {
    await ada.ok(createTeam, { body: { name: 'Checkout' } })
    await ada.ok(createTeam, { body: { name: 'Payments' } })
    const engineer = await scenario.person(ada, 'engineer', ['checkout', 'payments'])
    await scenario.person(ada, 'sponsor', ['checkout'])
    await engineer.ok(api.signAgreement, { body: { version: 1 } })
    const { items, next } = await ada.ok(api.listSignatures)
    expect(next).toBeNull()
    const told = items.map(({ team, people }) => [
      team?.name ?? null,
      people.map(({ standing }) => standing.kind),
    ])
    expect(told).toEqual([
      ['Checkout', ['signed']],
      ['Payments', ['signed']],
      [null, ['unsigned']],
    ])
    const firstPage = await ada.ok(api.listSignatures, { query: { limit: 1 } })
    expect(firstPage.items.map(({ team }) => team?.slug)).toEqual(['checkout'])
    const rest = await ada.ok(api.listSignatures, { query: { cursor: firstPage.next ?? '' } })
    expect(rest.items.map(({ team }) => team?.slug ?? null)).toEqual(['payments', null])
  })

  test('is not signed by a sponsor or with a reader’s token, nor in another organisation', async () => {
    const body = { version: 1 }
    const sponsor = await scenario.person(ada, 'sponsor')
    const reader = await scenario.token(ada, 'read')
    const foreigner = await scenario.token(await scenario.organisation('Elsewhere'), 'full')
    const params = { organisation: ada.organisation }
    expect(await sponsor.refused(api.signAgreement, { body })).toMatchObject({ status: 403 })
    expect(await reader.refused(api.signAgreement, { body })).toMatchObject({ status: 403 })
    expect(await foreigner.refused(api.signAgreement, { params, body })).toMatchObject({
      status: 404,
      code: 'OrganisationNotFound',
    })
    expect((await ada.ok(api.readAgreement)).signatures.signed).toBe(0)
    expect((await sponsor.ok(api.readAgreement)).inForce?.number).toBe(1)
  })
})

test.each([
  ['no cadence', { cadence: ' ' }],
  ['a meeting of no time', { lengthMinutes: 0 }],
  ['a meeting of days', { lengthMinutes: 6000 }],
  ['half minutes', { lengthMinutes: 7.5 }],
  ['a book', { safeSpace: 'x'.repeat(4001) }],
])('an agreement with %s is refused', async (_what, part) => {
  const { draft } = await ada.ok(api.readAgreement)
  const body = { content: { ...(draft ?? never()), ...part } }
  expect(await ada.refused(api.publishAgreement, { body })).toMatchObject({
    status: 400,
    code: 'InvalidInput',
  })
  expect((await ada.ok(api.readAgreement)).inForce).toBeNull()
})

test('cursors that are not ours are refused', async () => {
  const query = { cursor: 'x' }
  for (const endpoint of [api.listAgreementVersions, api.listSignatures, api.listProposals]) {
    expect(await ada.refused(endpoint, { query })).toMatchObject({ status: 400 })
  }
})

function never(): never {
  throw new Error('There is nothing to start from')
}
