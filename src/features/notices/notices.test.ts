import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day } from '#domain/instant.ts'
import { listAuditEntries } from '#features/audit/api.ts'
import { changeTeam, createTeam } from '#features/teams/api.ts'
import { setTeamTarget } from '#features/templates/api.ts'
import { newId } from '#platform/new-id.ts'
import { measured } from '#testing/reporting.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller
let otter: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Telling')
  for (const name of ['Otters', 'Badgers']) await ada.ok(createTeam, { body: { name } })
  otter = await scenario.person(ada, 'engineer', ['otters'])
})
afterAll(() => scenario.close())

const words = (different: object = {}) => ({
  id: newId(),
  title: 'TLS 1.3 only',
  text: 'Older versions are switched off at the edge.',
  severity: 'important' as const,
  effectiveOn: day('2026-03-04'),
  ...different,
})
const on = (notice: string) => ({ params: { notice } })
const team = (notice: string) => ({ params: { notice, team: 'otters' } })
const acknowledge = (by: Caller, notice: string) =>
  by.ok(api.acknowledgeNotice, { ...team(notice), body: {} })

async function published(different: object = {}): Promise<string> {
  const { id } = await ada.ok(api.draftNotice, { body: words(different) })
  await ada.ok(api.publishNotice, { ...on(id), body: {} })
  return id
}
const shown = async (caller: Caller, show: 'in-force' | 'coming' | 'over' | 'draft' | 'all') =>
  (await caller.ok(api.listNotices, { query: { show } })).items.map(({ title }) => title)

describe('a notice', () => {
  test('is drafted where nobody else sees it, published, comes into force and expires', async () => {
    const { id } = await ada.ok(api.draftNotice, {
      body: words({ effectiveOn: day('2026-03-06'), expiresOn: day('2026-03-07') }),
    })
    expect(await shown(otter, 'all')).toEqual([])
    expect(await otter.refused(api.readNotice, on(id))).toMatchObject({ code: 'NoticeNotFound' })
    expect(await shown(ada, 'draft')).toEqual(['TLS 1.3 only'])
    const out = await ada.ok(api.publishNotice, { ...on(id), body: {} })
    expect(out).toMatchObject({ phase: 'coming', publishedBy: 'Ada Admin', teams: 2 })
    expect(await shown(otter, 'coming')).toEqual(['TLS 1.3 only'])
    scenario.clock.set('2026-03-06T00:30:00Z')
    expect(await shown(otter, 'in-force')).toEqual(['TLS 1.3 only'])
    scenario.clock.set('2026-03-08T00:30:00Z')
    expect([await shown(otter, 'in-force'), await shown(otter, 'over')]).toEqual([
      [],
      ['TLS 1.3 only'],
    ])
  })

  test('sent twice is one, and publishing twice publishes once', async () => {
    const body = words()
    const answers = [
      await ada.ok(api.draftNotice, { body }),
      await ada.ok(api.draftNotice, { body: { ...body, title: 'Again' } }),
    ]
    expect(answers.map(({ title }) => title)).toEqual(['TLS 1.3 only', 'TLS 1.3 only'])
    await Promise.all([1, 2].map(() => ada.ok(api.publishNotice, { ...on(body.id), body: {} })))
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'notice' } })
    expect(items.map(({ action }) => action)).toEqual(['notice.published', 'notice.drafted'])
  })

  test('is changed as a draft; once it is out only its last day moves', async () => {
    const { id } = await ada.ok(api.draftNotice, { body: words({ audience: ['otters'] }) })
    const change = { title: 'TLS 1.3', severity: 'urgent' as const, audience: null }
    const changed = await ada.ok(api.changeNotice, { ...on(id), body: change })
    expect(changed).toMatchObject({ ...change, text: words().text, teams: 2 })
    await ada.ok(api.publishNotice, { ...on(id), body: {} })
    const refusal = await ada.refused(api.changeNotice, { ...on(id), body: { title: 'New' } })
    expect(refusal).toMatchObject({ status: 409, code: 'NoticeIsPublished' })
    const longer = { expiresOn: day('2026-03-04') }
    expect(await ada.ok(api.changeNotice, { ...on(id), body: longer })).toMatchObject(longer)
    const early = { expiresOn: day('2026-03-03') }
    expect(await ada.refused(api.changeNotice, { ...on(id), body: early })).toMatchObject({
      status: 422,
      code: 'NoticeEndsTooEarly',
    })
  })

  test('is thrown away as a draft and withdrawn with a reason once it is out', async () => {
    const draft = await ada.ok(api.draftNotice, { body: words() })
    const none = { ...on(draft.id), body: {} }
    expect(await ada.refused(api.withdrawNotice, none)).toMatchObject({
      code: 'NoticeNotPublished',
    })
    await ada.ok(api.discardNotice, on(draft.id))
    expect(await ada.refused(api.readNotice, on(draft.id))).toMatchObject({ status: 404 })
    const id = await published()
    await acknowledge(otter, id)
    const body = { reason: 'The edge stays as it is' }
    expect(await ada.ok(api.withdrawNotice, { ...on(id), body })).toMatchObject({
      phase: 'withdrawn',
      withdrawnReason: body.reason,
    })
    expect(await ada.refused(api.discardNotice, on(id))).toMatchObject({ status: 409 })
    expect(await otter.refused(api.takeBackAcknowledgement, team(id))).toMatchObject({
      code: 'NoticeIsOver',
    })
    expect(await ada.ok(api.publishNotice, { ...on(id), body: {} })).toMatchObject({
      phase: 'in-force',
      acknowledged: 1,
      withdrawnReason: '',
    })
  })

  test('cannot name a team or metric that is none, nor end before it begins', async () => {
    const proof = { metric: 'no.such', target: null }
    const refusals = [
      await ada.refused(api.draftNotice, { body: words({ audience: ['gone'] }) }),
      await ada.refused(api.draftNotice, { body: words({ proof }) }),
      await ada.refused(api.draftNotice, { body: words({ expiresOn: '2026-03-01' }) }),
      await ada.refused(api.draftNotice, { body: words({ title: 'x'.repeat(161) }) }),
      await ada.refused(api.draftNotice, { body: words({ audience: [] }) }),
      await ada.refused(api.listNotices, { query: { cursor: 'x' } }),
    ]
    expect(refusals.map(({ code }) => code)).toEqual([
      'TeamNotFound',
      'MetricNotFound',
      'NoticeEndsTooEarly',
      'InvalidInput',
      'InvalidInput',
      'InvalidInput',
    ])
  })

  test('is listed page by page, the latest effective day first', async () => {
    for (const effectiveOn of ['2026-03-01', '2026-03-03', '2026-03-02']) {
      await published({ title: effectiveOn, effectiveOn })
    }
    const first = await otter.ok(api.listNotices, { query: { limit: 2 } })
    const rest = await otter.ok(api.listNotices, { query: { cursor: first.next ?? '' } })
    expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual([
      '2026-03-03',
      '2026-03-02',
      '2026-03-01',
    ])
  })
})

describe('an acknowledgement', () => {
  test('is the team’s, with the name of the first who gave it, and can be taken back', async () => {
    const second = await scenario.person(ada, 'delivery-lead', ['otters'])
    const id = await published()
    const given = await acknowledge(otter, id)
    scenario.clock.advanceDays(1)
    await acknowledge(second, id)
    expect(given.own).toEqual([
      {
        slug: 'otters',
        name: 'Otters',
        acknowledged: { by: expect.stringContaining('engineer'), at: '2026-03-04T09:00:00.000Z' },
      },
    ])
    const { matrix, own } = await ada.ok(api.readNotice, on(id))
    expect(own).toEqual([])
    expect(matrix.map(({ slug, acknowledged }) => [slug, acknowledged?.at ?? null])).toEqual([
      ['badgers', null],
      ['otters', '2026-03-04T09:00:00.000Z'],
    ])
    await second.ok(api.takeBackAcknowledgement, team(id))
    const after = await second.ok(api.takeBackAcknowledgement, team(id))
    expect(after).toMatchObject({ acknowledged: 0, own: [{ acknowledged: null }] })
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'notice' } })
    expect(items.slice(0, 2).map(({ action }) => action)).toEqual([
      'notice.acknowledgement-taken-back',
      'notice.acknowledged',
    ])
  })

  test('is given by nobody from outside, whoever they are', async () => {
    const id = await published()
    for (const caller of [ada, await scenario.person(ada, 'engineer', ['badgers'])]) {
      expect(await caller.refused(api.acknowledgeNotice, { ...team(id), body: {} })).toMatchObject({
        status: 403,
        code: 'NotAllowed',
      })
    }
  })

  test('belongs to the audience: chosen teams that are not archived', async () => {
    const id = await published({ audience: ['badgers'] })
    expect(await otter.refused(api.acknowledgeNotice, { ...team(id), body: {} })).toMatchObject({
      status: 404,
      code: 'NoticeNotForTeam',
    })
    expect(await otter.ok(api.readNotice, on(id))).toMatchObject({
      audience: [{ slug: 'badgers', name: 'Badgers' }],
      own: [],
      matrix: [{ slug: 'badgers' }],
    })
    const archived = { params: { team: 'badgers' }, body: { archived: true } }
    await ada.ok(changeTeam, archived)
    expect(await ada.ok(api.readNotice, on(id))).toMatchObject({ teams: 0, matrix: [] })
  })

  test('goes with its organisation', async () => {
    const id = await published({ audience: ['otters'] })
    await acknowledge(otter, id)
    await ada.ok(api.remindTeams, { ...on(id), body: { id: newId() } })
    const { db } = scenario.server.installation
    await db.deleteFrom('organisation').where('slug', '=', ada.organisation).execute()
    expect(await db.selectFrom('notice').select('id').where('id', '=', id).execute()).toEqual([])
  })

  test('reaches teams that came later, where the notice is for all', async () => {
    const id = await published()
    await ada.ok(createTeam, { body: { name: 'Wolves' } })
    expect(await ada.ok(api.readNotice, on(id))).toMatchObject({ teams: 3 })
  })
})

describe('a notice with a metric', () => {
  const proofOf = async (id: string) =>
    (await otter.ok(api.readNotice, on(id))).matrix.map(({ slug, proof }) => [
      slug,
      proof?.state,
      proof?.value,
    ])

  test('says of each team what its newest report says, against a target of its own', async () => {
    await measured(ada, { team: 'otters', metric: 'ops.deploys' }, [3, 12])
    const proof = { metric: 'ops.deploys', target: { lower: 10, upper: null } }
    const id = await published({ proof })
    expect(await proofOf(id)).toEqual([
      ['badgers', 'unknown', null],
      ['otters', 'there', 12],
    ])
    await measured(ada, { team: 'badgers', metric: 'ops.deploys' }, [9])
    expect((await proofOf(id))[0]).toEqual(['badgers', 'not-yet', 9])
  })

  test('or against the team’s target', async () => {
    await measured(ada, { team: 'otters', metric: 'ops.deploys' }, [3, 12])
    const id = await published({ proof: { metric: 'ops.deploys', target: null } })
    expect((await proofOf(id))[1]).toEqual(['otters', 'unknown', null])
    await ada.ok(setTeamTarget, {
      params: { team: 'otters', metric: 'ops.deploys' },
      body: { target: { lower: 20, upper: null } },
    })
    expect((await proofOf(id))[1]).toEqual(['otters', 'not-yet', 12])
  })
})

describe('who may', () => {
  test('write, publish, withdraw and remind: architects and administrators', async () => {
    const id = await published()
    const architect = await scenario.person(ada, 'architect')
    await architect.ok(api.draftNotice, { body: words() })
    const others = [
      otter,
      await scenario.person(ada, 'principal-engineer', ['otters']),
      await scenario.person(ada, 'sponsor'),
      await scenario.token(ada, 'read'),
    ]
    for (const caller of others) {
      const refusals = [
        await caller.refused(api.draftNotice, { body: words() }),
        await caller.refused(api.changeNotice, { ...on(id), body: { title: 'Mine' } }),
        await caller.refused(api.discardNotice, on(id)),
        await caller.refused(api.publishNotice, { ...on(id), body: {} }),
        await caller.refused(api.withdrawNotice, { ...on(id), body: {} }),
        await caller.refused(api.remindTeams, { ...on(id), body: { id: newId() } }),
      ]
      expect(new Set(refusals.map(({ status, code }) => `${status} ${code}`))).toEqual(
        new Set(['403 NotAllowed']),
      )
    }
    expect(await ada.ok(api.readNotice, on(id))).toMatchObject({ phase: 'in-force' })
  })

  test('another organisation’s notices cannot be reached', async () => {
    const id = await published()
    await scenario.organisation('Foreign')
    const params = { organisation: 'foreign', notice: id }
    expect(await otter.refused(api.readNotice, { params })).toMatchObject({
      code: 'OrganisationNotFound',
    })
    expect(
      await otter.refused(api.acknowledgeNotice, {
        params: { ...params, team: 'otters' },
        body: {},
      }),
    ).toMatchObject({ status: 404, code: 'OrganisationNotFound' })
    expect(await ada.refused(api.publishNotice, { params, body: {} })).toMatchObject({
      status: 404,
      code: 'NoticeNotFound',
    })
    expect(await ada.ok(api.readNotice, on(id))).toMatchObject({ acknowledged: 0 })
  })
})
