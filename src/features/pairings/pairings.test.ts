import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAuditEntries } from '#features/audit/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { ctxOf } from '#testing/ctx-of.ts'
import { measured } from '#testing/reporting.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'
import { askForHelp } from './ask-for-help.ts'
import { offerHelp } from './offer-help.ts'
import { openPairings } from './open-pairings.ts'
import { withdrawPairing } from './withdraw-pairing.ts'

let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  ada = await scenario.organisation('Pairing')
  for (const name of ['Ants', 'Bees', 'Cats']) await ada.ok(createTeam, { body: { name } })
})
afterAll(() => scenario.close())

const metric = 'ops.prod_issues'
const offer = (more = {}) => ({
  body: {
    id: randomUUID(),
    kind: 'offer' as const,
    team: 'ants',
    text: 'We pair on tests',
    ...more,
  },
})
const ask = (more = {}) => ({
  body: { id: randomUUID(), kind: 'ask' as const, team: 'bees', text: 'Flaky tests', ...more },
})
const on = (pairing: string) => ({ params: { pairing } })
const answer = (pairing: string, said: 'accept' | 'decline', team: string | null = null) => ({
  ...on(pairing),
  body: { answer: said, team },
})
const finished = (pairing: string, outcome = 'It held') => ({
  ...on(pairing),
  body: { state: 'finished' as const, outcome },
})
const tried = (pairing: string) => ({ ...on(pairing), body: { state: 'tried' as const } })

describe('an offer', () => {
  test('to a team is accepted by that team, tried, and finished with what came of it', async () => {
    const ants = await scenario.person(ada, 'engineer', ['ants'])
    const bees = await scenario.person(ada, 'engineer', ['bees'])
    const offered = await ants.ok(api.beginPairing, offer({ other: 'bees', metric }))
    expect(offered).toMatchObject({
      helper: { slug: 'ants', name: 'Ants' },
      helped: { slug: 'bees', name: 'Bees' },
      metric: { key: metric },
      state: 'offered',
      awaits: 'helped',
      text: 'We pair on tests',
      begunAt: '2026-03-04T09:00:00.000Z',
      acceptedAt: null,
      metricOutcome: null,
    })
    expect(await ants.refused(api.answerPairing, answer(offered.id, 'accept'))).toMatchObject({
      status: 403,
      code: 'NotAllowed',
    })
    const accepted = await bees.ok(api.answerPairing, answer(offered.id, 'accept'))
    expect(accepted).toMatchObject({ state: 'accepted', awaits: null })
    expect((await ants.ok(api.movePairingOn, tried(offered.id))).state).toBe('tried')
    const end = await bees.ok(api.movePairingOn, finished(offered.id, 'Half the flaky tests'))
    expect(end).toMatchObject({ state: 'finished', outcome: 'Half the flaky tests' })
    expect(end.endedAt).toBe('2026-03-04T09:00:00.000Z')
  })

  test('to any team is taken by the one that says so', async () => {
    const { id } = await ada.ok(api.beginPairing, offer())
    expect(await ada.refused(api.answerPairing, answer(id, 'accept'))).toMatchObject({
      status: 400,
      code: 'TeamNeeded',
    })
    expect(await ada.refused(api.answerPairing, answer(id, 'accept', 'ants'))).toMatchObject({
      code: 'PairingNeedsTwoTeams',
    })
    expect(await ada.refused(api.answerPairing, answer(id, 'decline', 'cats'))).toMatchObject({
      code: 'NobodyWasAsked',
    })
    const accepted = await ada.ok(api.answerPairing, answer(id, 'accept', 'cats'))
    expect(accepted).toMatchObject({ state: 'accepted', helped: { slug: 'cats' } })
  })

  test('sent twice is one offer', async () => {
    const request = offer({ other: 'bees' })
    const [first, second] = await Promise.all([
      ada.ok(api.beginPairing, request),
      ada.ok(api.beginPairing, request),
    ])
    expect(second).toEqual(first)
    expect((await ada.ok(api.listPairings)).items).toHaveLength(1)
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'pairing' } })
    expect(items).toMatchObject([{ action: 'pairing.offered', subject: { kind: 'pairing' } }])
  })

  test('needs words, two teams that there are, and a known metric', async () => {
    const refusals = [
      await ada.refused(api.beginPairing, offer({ text: '  ' })),
      await ada.refused(api.beginPairing, offer({ text: 'x'.repeat(501) })),
      await ada.refused(api.beginPairing, offer({ other: 'ants' })),
      await ada.refused(api.beginPairing, offer({ other: 'no-such' })),
      await ada.refused(api.beginPairing, offer({ metric: 'no.such' })),
    ]
    expect(refusals.map(({ status, code }) => [status, code])).toEqual([
      [400, 'InvalidInput'],
      [400, 'InvalidInput'],
      [409, 'PairingNeedsTwoTeams'],
      [404, 'TeamNotFound'],
      [404, 'MetricNotFound'],
    ])
  })
})

describe('an ask', () => {
  test('is declined by the team that was asked, and that is the end of it', async () => {
    const { id, state, awaits } = await ada.ok(api.beginPairing, ask({ other: 'cats' }))
    expect([state, awaits]).toEqual(['asked', 'helper'])
    expect(await ada.refused(api.answerPairing, answer(id, 'accept', 'ants'))).toMatchObject({
      status: 409,
      code: 'NotTheAskedTeam',
    })
    expect((await ada.ok(api.answerPairing, answer(id, 'decline'))).state).toBe('declined')
    const refusals = [
      await ada.refused(api.answerPairing, answer(id, 'accept')),
      await ada.refused(api.movePairingOn, tried(id)),
      await ada.refused(api.movePairingOn, finished(id)),
      await ada.refused(api.endPairing, on(id)),
    ]
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 409, code: 'PairingHasMovedOn' })
    }
  })

  test('is answered once when two answer together', async () => {
    const { id } = await ada.ok(api.beginPairing, ask())
    const answers = await Promise.all([
      ada.raw(api.answerPairing, answer(id, 'accept', 'ants')),
      ada.raw(api.answerPairing, answer(id, 'accept', 'cats')),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('is withdrawn by who began it, and by either team', async () => {
    const mover = await scenario.person(ada, 'engineer', ['bees'])
    const asked = await mover.ok(api.beginPairing, ask({ other: 'cats' }))
    const stranger = await scenario.person(ada, 'engineer', ['ants'])
    expect(await stranger.refused(api.endPairing, on(asked.id))).toMatchObject({ status: 403 })
    expect((await mover.ok(api.endPairing, on(asked.id))).state).toBe('withdrawn')
    const second = await mover.ok(api.beginPairing, ask({ other: 'cats' }))
    const cats = await scenario.person(ada, 'engineer', ['cats'])
    expect((await cats.ok(api.endPairing, on(second.id))).state).toBe('withdrawn')
  })
})

describe('pairings are listed', () => {
  test('newest first, page by page, open or ended, of all or of one’s own teams', async () => {
    const ids: string[] = []
    for (const request of [offer(), ask(), ask({ team: 'cats' })]) {
      ids.unshift((await ada.ok(api.beginPairing, request)).id)
      scenario.clock.advanceDays(0.01)
    }
    await ada.ok(api.endPairing, on(ids[1] ?? ''))
    const listed = async (query: object) =>
      (await ada.ok(api.listPairings, { query })).items.map(({ id }) => id)
    expect(await listed({})).toEqual(ids)
    expect(await listed({ state: 'open' })).toEqual([ids[0], ids[2]])
    expect(await listed({ state: 'ended' })).toEqual([ids[1]])
    const first = await ada.ok(api.listPairings, { query: { limit: 2 } })
    expect(await listed({ limit: 2, cursor: first.next })).toEqual([ids[2]])
    const ants = await scenario.person(ada, 'engineer', ['ants'])
    const own = await ants.ok(api.listPairings, { query: { of: 'mine' } })
    expect(own.items.map(({ id }) => id)).toEqual([ids[2]])
  })

  test('and a cursor that is not ours is refused', async () => {
    const { status } = await ada.raw(api.listPairings, { query: { cursor: 'nonsense' } })
    expect(status).toBe(400)
    const second = await ada.raw(api.listPairingSuggestions, { query: { cursor: 'nonsense' } })
    expect(second.status).toBe(400)
  })
})

describe('what came of it', () => {
  test('is told by the helped team’s values before and after it was accepted', async () => {
    await measured(ada, { team: 'bees', metric }, [20, 21, 19, 20, 21, 20, 19, 20])
    const { id } = await ada.ok(api.beginPairing, offer({ other: 'bees', metric }))
    const accepted = await ada.ok(api.answerPairing, answer(id, 'accept'))
    expect(accepted.metricOutcome).toMatchObject({
      before: { count: 7, median: 20 },
      after: { count: 0, median: null },
      phrase: null,
    })
    scenario.clock.advanceDays(42)
    await measured(ada, { team: 'bees', metric }, [5, 4, 6])
    const { metricOutcome } = await ada.ok(api.readPairing, on(id))
    expect(metricOutcome).toMatchObject({
      acceptedIn: accepted.metricOutcome?.acceptedIn,
      before: { count: 7, median: 20 },
      after: { count: 2, median: 4.5 },
      phrase: { code: 'below-range', values: { effect: 'better' } },
    })
    scenario.clock.set('2026-03-04T09:00:00Z')
  })
})

describe('who may', () => {
  test('people of the team begin and answer for it, and nobody from elsewhere', async () => {
    const { id } = await ada.ok(api.beginPairing, offer({ other: 'bees' }))
    const elsewhere = [
      await scenario.person(ada, 'engineer', ['cats']),
      await scenario.person(ada, 'sponsor'),
      await scenario.token(ada, 'read'),
    ]
    for (const caller of elsewhere) {
      const refusals = [
        await caller.refused(api.beginPairing, offer()),
        await caller.refused(api.answerPairing, answer(id, 'accept')),
        await caller.refused(api.movePairingOn, tried(id)),
        await caller.refused(api.endPairing, on(id)),
      ]
      for (const refusal of refusals) {
        expect(refusal).toMatchObject({ status: 403, code: 'NotAllowed' })
      }
      expect((await caller.ok(api.listPairings)).items).toMatchObject([{ state: 'offered' }])
    }
  })

  test('another organisation’s pairings cannot be reached', async () => {
    const { id } = await ada.ok(api.beginPairing, offer({ other: 'bees' }))
    const engineer = await scenario.person(ada, 'engineer', ['bees'])
    const foreign = await scenario.organisation('Foreign')
    const params = { organisation: foreign.organisation, pairing: id }
    const refusals = [
      await engineer.refused(api.readPairing, { params }),
      await engineer.refused(api.beginPairing, { ...offer(), params }),
      await engineer.refused(api.answerPairing, { ...answer(id, 'accept'), params }),
      await engineer.refused(api.endPairing, { params }),
    ]
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 404, code: 'OrganisationNotFound' })
    }
    expect(await foreign.refused(api.readPairing, on(id))).toMatchObject({
      status: 404,
      code: 'PairingNotFound',
    })
    expect((await ada.ok(api.readPairing, on(id))).state).toBe('offered')
  })
})

describe('what the review room says', () => {
  test('an offer or an ask is kept once, and taken back while nobody has answered', async () => {
    const ctx = await ctxOf(scenario, ada)
    const { id: teamId } = await teamBySlug(ctx, 'bees')
    const said = { text: 'From the room', metricId: null, reviewId: null }
    const offered = { ...said, id: randomUUID(), helperTeamId: null, helpedTeamId: null }
    await offerHelp(ctx, offered)
    await offerHelp(ctx, { ...offered, text: 'Sent again' })
    const asked = { ...said, id: randomUUID(), helpedTeamId: teamId }
    await askForHelp(ctx, asked)
    expect(await openPairings(ctx)).toMatchObject([
      { text: 'From the room', state: 'asked' },
      { text: 'From the room', state: 'asked' },
    ])
    await ada.ok(api.answerPairing, answer(asked.id, 'accept', 'cats'))
    expect(await withdrawPairing(ctx, asked.id)).toBe(false)
    expect(await withdrawPairing(ctx, offered.id)).toBe(true)
    expect(await withdrawPairing(ctx, randomUUID())).toBe(false)
    expect(await openPairings(ctx)).toMatchObject([{ id: asked.id, state: 'accepted' }])
  })
})
