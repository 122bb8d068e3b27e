import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAuditEntries } from '#features/audit/api.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  scenario = await openScenario()
  ada = await scenario.organisation('Acme Corp')
})
afterAll(() => scenario.close())

describe('first run', () => {
  test('the first visitor founds the organisation and is its administrator', async () => {
    const session = await ada.ok(api.readSession)
    expect(session.organisations).toMatchObject([
      { slug: 'acme-corp', role: 'administrator', timeZone: 'Europe/Dublin', sample: false },
    ])
  })

  test('nobody else can set the installation up again', async () => {
    const refusal = await scenario.nobody.refused(api.startFirstRun, {
      body: {
        organisation: { name: 'Mine', timeZone: 'UTC', currency: 'USD' },
        account: { name: 'Eve', email: 'eve@example.org', password: 'a long password' },
      },
    })
    expect(refusal).toMatchObject({ status: 409, code: 'AlreadySetUp' })
  })
})

describe('signing in', () => {
  test('a wrong password is refused without saying which part was wrong', async () => {
    const refusal = await scenario.nobody.refused(api.signIn, {
      body: { email: 'ada@example.org', password: 'wrong' },
    })
    expect(refusal).toMatchObject({ status: 401, code: 'WrongCredentials' })
  })

  test('after five failures the next attempt must wait', async () => {
    const attempt = { body: { email: 'nobody@example.org', password: 'wrong' } }
    for (let count = 0; count < 5; count += 1) await scenario.nobody.refused(api.signIn, attempt)
    const answer = await scenario.nobody.raw(api.signIn, attempt)
    expect(answer.status).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('many attempts at once are no way around the wait', async () => {
    const attempt = { body: { email: 'burst@example.org', password: 'wrong' } }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => scenario.nobody.raw(api.signIn, attempt)),
    )
    const tried = answers.filter((answer) => answer.status === 401)
    expect(tried).toHaveLength(5)
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(15)
  })

  test('the session cookie is closed to scripts and to other sites', async () => {
    const answer = await scenario.nobody.raw(api.signIn, {
      body: { email: 'ada@example.org', password: 'correct horse battery' },
    })
    expect(answer.status).toBe(204)
    expect(answer.cookies.join('\n')).toMatch(/HttpOnly/i)
    expect(answer.cookies.join('\n')).toMatch(/SameSite=Lax/i)
  })

  test('signing out everywhere ends every session', async () => {
    const engineer = await scenario.person(ada, 'engineer')
    await engineer.ok(api.signOutEverywhere)
    expect((await engineer.ok(api.readSession)).account).toBeNull()
  })

  test('a write from another site is refused', async () => {
    const body = { name: 'Taken over' }
    const answer = await ada.raw(
      api.changeOrganisation,
      { body },
      { origin: 'https://evil.example' },
    )
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.text).code).toBe('CrossSiteRequest')
  })
})

describe('people', () => {
  test('an invited person joins with the role that was offered', async () => {
    const lead = await scenario.person(ada, 'delivery-lead')
    const session = await lead.ok(api.readSession)
    expect(session.organisations).toMatchObject([{ slug: 'acme-corp', role: 'delivery-lead' }])
  })

  test('an invitation link works once', async () => {
    const invitation = await ada.ok(api.invitePerson, {
      body: { email: 'once@example.org', role: 'engineer' },
    })
    const secret = invitation.url.split('/').at(-1) ?? ''
    const body = { account: { name: 'Once', password: 'a long password' } }
    await scenario.nobody.ok(api.acceptInvitation, { params: { secret }, body })
    const refusal = await scenario.nobody.refused(api.acceptInvitation, {
      params: { secret },
      body,
    })
    expect(refusal.code).toBe('InvitationNotFound')
  })

  test('an invitation that expired or was revoked is void', async () => {
    const invite = (email: string) =>
      ada.ok(api.invitePerson, { body: { email, role: 'engineer' as const } })
    const revoked = await invite('revoked@example.org')
    await ada.ok(api.revokeInvitation, { params: { invitation: revoked.id } })
    const secret = revoked.url.split('/').at(-1) ?? ''
    const refusal = await scenario.nobody.refused(api.readInvitation, { params: { secret } })
    expect(refusal.status).toBe(404)
  })

  test('the last administrator cannot leave or step down', async () => {
    const { items } = await ada.ok(api.listPeople, { query: { search: 'ada@' } })
    const person = items[0]?.id ?? ''
    const leave = await ada.refused(api.removePerson, { params: { person } })
    const step = await ada.refused(api.changePersonRole, {
      params: { person },
      body: { role: 'engineer' },
    })
    expect([leave.code, step.code]).toEqual(['LastAdministrator', 'LastAdministrator'])
  })

  test('somebody who left can no longer enter, and stays in the history', async () => {
    const engineer = await scenario.person(ada, 'engineer')
    const [own] = (await engineer.ok(api.readSession)).organisations
    await ada.ok(api.removePerson, { params: { person: own?.personId ?? '' } })
    expect((await engineer.refused(api.listPeople)).code).toBe('OrganisationNotFound')
    const { items } = await ada.ok(api.listPeople, { query: { limit: 200 } })
    expect(items.find((person) => person.id === own?.personId)?.leftAt).not.toBeNull()
  })

  test('people are paged by name without gaps or repeats', async () => {
    const whole = await ada.ok(api.listPeople, { query: { limit: 200 } })
    const names: string[] = []
    let cursor: string | undefined
    do {
      const part = await ada.ok(api.listPeople, { query: { limit: 2, cursor } })
      names.push(...part.items.map((person) => person.id))
      cursor = part.next ?? undefined
    } while (cursor)
    expect(names).toEqual(whole.items.map((person) => person.id))
  })

  test('engineers neither invite nor change roles', async () => {
    const engineer = await scenario.person(ada, 'engineer')
    const refusal = await engineer.refused(api.invitePerson, {
      body: { email: 'friend@example.org', role: 'administrator' },
    })
    expect(refusal).toMatchObject({ status: 403, code: 'NotAllowed' })
  })
})

describe('tokens', () => {
  test('a token is shown once, then only by its first characters', async () => {
    const token = await ada.ok(api.createToken, { body: { name: 'pipeline', scope: 'push' } })
    const listed = await ada.raw(api.listTokens)
    expect(listed.text).toContain(token.prefix)
    expect(listed.text).not.toContain(token.secret)
  })

  test('a read token reads and does not write', async () => {
    const reader = await scenario.token(ada, 'read')
    await reader.ok(api.listPeople)
    const refusal = await reader.refused(api.changeOrganisation, { body: { name: 'Other' } })
    expect(refusal).toMatchObject({ status: 403, code: 'NotAllowed' })
  })

  test('an expired token and a revoked one are void', async () => {
    const token = await ada.ok(api.createToken, {
      body: { name: 'short', scope: 'read', expiresInDays: 1 },
    })
    const use = () =>
      scenario.nobody.raw(
        api.listPeople,
        { params: { organisation: 'acme-corp' } },
        {
          authorization: `Bearer ${token.secret}`,
        },
      )
    expect((await use()).status).toBe(200)
    scenario.clock.advanceDays(2)
    expect((await use()).status).toBe(401)
    scenario.clock.advanceDays(-2)
    await ada.ok(api.revokeToken, { params: { token: token.id } })
    expect((await use()).status).toBe(401)
  })
})

describe('organisations', () => {
  test('are sealed from each other', async () => {
    const other = await scenario.organisation('Other')
    const foreign = await scenario.token(other, 'full')
    const refusal = await foreign.refused(api.listPeople, { params: { organisation: 'acme-corp' } })
    expect(refusal).toMatchObject({ status: 404, code: 'OrganisationNotFound' })
  })

  test('a taken name gets an address of its own', async () => {
    const second = await scenario.organisation('Acme Corp')
    expect(second.organisation).toBe('acme-corp-2')
  })
})

test('every write is in the audit log, and secrets are not', async () => {
  const token = await ada.ok(api.createToken, { body: { name: 'logged', scope: 'read' } })
  const answer = await ada.raw(listAuditEntries, { query: { search: 'logged' } })
  expect(JSON.parse(answer.text).items).toMatchObject([
    { action: 'token.created', actor: { kind: 'person', name: 'Ada Admin' }, before: null },
  ])
  expect(answer.text).not.toContain(token.secret)
})
