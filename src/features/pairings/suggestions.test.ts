import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTeam, createWorkload } from '#features/teams/api.ts'
import { cyclesUpToNow, measured } from '#testing/reporting.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Suggesting')
  for (const name of ['Ants', 'Bees', 'Cats']) await ada.ok(createTeam, { body: { name } })
})
afterAll(() => scenario.close())

const metric = 'ops.prod_issues'
const quiet = [10, 12, 11, 9, 10, 11, 12, 10]
const better = [...quiet, 1]
const worse = [...quiet, 30]
const pair = { metric, helper: 'ants', helped: 'bees' }

async function suggested(caller = ada, query = {}) {
  const { items } = await caller.ok(api.listPairingSuggestions, { query })
  return items.map(({ metric, helper, helped }) => [metric.key, helper.team.slug, helped.team.slug])
}
const accept = (as: 'helper' | 'helped', id: string = randomUUID()) => ({
  body: { id, ...pair, as, text: 'Let us look at it together' },
})

async function antsHelpBees() {
  await measured(ada, { team: 'ants', metric }, better)
  await measured(ada, { team: 'bees', metric }, worse)
}

describe('a suggestion', () => {
  test('shows what both lines say, with their charts', async () => {
    await antsHelpBees()
    await measured(ada, { team: 'cats', metric }, quiet)
    const { items, next } = await ada.ok(api.listPairingSuggestions)
    const [cycle] = await cyclesUpToNow(ada, 1)
    expect(next).toBeNull()
    expect(items).toMatchObject([
      {
        metric: { key: metric, name: 'Production issues (P1-P3)' },
        helper: {
          team: { slug: 'ants', name: 'Ants' },
          workload: null,
          cycle,
          phrase: { code: 'below-range', values: { effect: 'better' } },
        },
        helped: {
          team: { slug: 'bees', name: 'Bees' },
          phrase: { code: 'above-range', values: { effect: 'worse' } },
        },
      },
    ])
    expect(items[0]?.helped.recent.slice(-2)).toMatchObject([{ value: 10 }, { cycle, value: 30 }])
  })

  test('tells the workload that it is about', async () => {
    await ada.ok(createWorkload, { params: { team: 'bees' }, body: { name: 'Search' } })
    await measured(ada, { team: 'ants', metric }, better)
    await measured(ada, { team: 'bees', metric, workload: 'search' }, worse)
    const { items } = await ada.ok(api.listPairingSuggestions)
    expect(items).toMatchObject([{ helped: { workload: { slug: 'search', name: 'Search' } } }])
  })

  test('rests on the last cycle where this one has no value yet', async () => {
    await antsHelpBees()
    scenario.clock.advanceDays(14)
    expect(await suggested()).toEqual([[metric, 'ants', 'bees']])
    await measured(ada, { team: 'bees', metric }, [10])
    expect(await suggested()).toEqual([])
  })

  test('is listed for all, or for the teams of who asks, page by page', async () => {
    await antsHelpBees()
    await measured(ada, { team: 'cats', metric }, worse)
    expect(await suggested()).toEqual([
      [metric, 'ants', 'bees'],
      [metric, 'ants', 'cats'],
    ])
    const cat = await scenario.person(ada, 'engineer', ['cats'])
    expect(await suggested(cat, { of: 'mine' })).toEqual([[metric, 'ants', 'cats']])
    const { next } = await ada.ok(api.listPairingSuggestions, { query: { limit: 1 } })
    expect(await suggested(ada, { limit: 1, cursor: next })).toEqual([[metric, 'ants', 'cats']])
  })

  test('has no number by which teams could be ordered', async () => {
    await antsHelpBees()
    const [one] = (await ada.ok(api.listPairingSuggestions)).items
    expect(Object.keys(one ?? {}).sort()).toEqual(['helped', 'helper', 'metric'])
  })
})

describe('accepted', () => {
  test('it is an offer of the team that helps, with its evidence, and no longer suggested', async () => {
    await antsHelpBees()
    const ants = await scenario.person(ada, 'engineer', ['ants'])
    const { id, state, awaits } = await ants.ok(api.acceptPairingSuggestion, accept('helper'))
    expect([state, awaits]).toEqual(['offered', 'helped'])
    expect(await ada.ok(api.readPairing, { params: { pairing: id } })).toMatchObject({
      evidence: {
        helper: { phrase: { code: 'below-range' } },
        helped: { phrase: { code: 'above-range' } },
      },
    })
    expect(await suggested()).toEqual([])
  })

  test('by the team that is helped it is an ask', async () => {
    await antsHelpBees()
    const bees = await scenario.person(ada, 'engineer', ['bees'])
    const refusal = await bees.refused(api.acceptPairingSuggestion, accept('helper'))
    expect(refusal).toMatchObject({ status: 403, code: 'NotAllowed' })
    const asked = await bees.ok(api.acceptPairingSuggestion, accept('helped'))
    expect([asked.state, asked.awaits]).toEqual(['asked', 'helper'])
  })

  test('twice with the same id it is one pairing', async () => {
    await antsHelpBees()
    const request = accept('helper')
    const first = await ada.ok(api.acceptPairingSuggestion, request)
    expect(await ada.ok(api.acceptPairingSuggestion, request)).toEqual(first)
    expect((await ada.ok(api.listPairings)).items).toHaveLength(1)
  })

  test('when the lines no longer speak for it, it is refused', async () => {
    await measured(ada, { team: 'ants', metric }, better)
    const refusal = await ada.refused(api.acceptPairingSuggestion, accept('helper'))
    expect(refusal).toMatchObject({ status: 404, code: 'SuggestionNotFound' })
  })
})

describe('set aside', () => {
  test('it stays so until a signal begins', async () => {
    await antsHelpBees()
    await ada.ok(api.setAsidePairingSuggestion, { params: pair })
    await ada.ok(api.setAsidePairingSuggestion, { params: pair })
    expect(await suggested()).toEqual([])
    scenario.clock.advanceDays(14)
    await measured(ada, { team: 'ants', metric }, [1])
    await measured(ada, { team: 'bees', metric }, [30])
    expect(await suggested()).toEqual([])
    scenario.clock.advanceDays(28)
    await measured(ada, { team: 'ants', metric }, [11, 1])
    await measured(ada, { team: 'bees', metric }, [10, 40])
    expect(await suggested()).toEqual([[metric, 'ants', 'bees']])
  })

  test('for one pair, it leaves the others', async () => {
    await antsHelpBees()
    await measured(ada, { team: 'cats', metric }, worse)
    await ada.ok(api.setAsidePairingSuggestion, { params: pair })
    expect(await suggested()).toEqual([[metric, 'ants', 'cats']])
  })

  test('it can be taken back', async () => {
    await antsHelpBees()
    await ada.ok(api.setAsidePairingSuggestion, { params: pair })
    await ada.ok(api.suggestPairingAgain, { params: pair })
    await ada.ok(api.suggestPairingAgain, { params: pair })
    expect(await suggested()).toEqual([[metric, 'ants', 'bees']])
  })

  test('it is what happens to a pair whose pairing has ended', async () => {
    await antsHelpBees()
    const { id } = await ada.ok(api.acceptPairingSuggestion, accept('helper'))
    await ada.ok(api.answerPairing, { params: { pairing: id }, body: { answer: 'decline' } })
    expect(await suggested()).toEqual([])
  })
})

describe('who may', () => {
  test('only people of the two teams set aside; sponsors and readers see', async () => {
    await antsHelpBees()
    const elsewhere = [
      await scenario.person(ada, 'engineer', ['cats']),
      await scenario.person(ada, 'sponsor'),
      await scenario.token(ada, 'read'),
    ]
    for (const caller of elsewhere) {
      const refusals = [
        await caller.refused(api.setAsidePairingSuggestion, { params: pair }),
        await caller.refused(api.suggestPairingAgain, { params: pair }),
        await caller.refused(api.acceptPairingSuggestion, accept('helped')),
      ]
      for (const refusal of refusals) {
        expect(refusal).toMatchObject({ status: 403, code: 'NotAllowed' })
      }
      expect(await suggested(caller)).toHaveLength(1)
    }
    const bees = await scenario.person(ada, 'engineer', ['bees'])
    await bees.ok(api.setAsidePairingSuggestion, { params: pair })
  })

  test('another organisation sees and sets aside nothing', async () => {
    await antsHelpBees()
    const engineer = await scenario.person(ada, 'engineer', ['ants'])
    const { organisation } = await scenario.organisation('Foreign')
    const refusals = [
      await engineer.refused(api.listPairingSuggestions, { params: { organisation } }),
      await engineer.refused(api.setAsidePairingSuggestion, { params: { organisation, ...pair } }),
      await engineer.refused(api.acceptPairingSuggestion, {
        params: { organisation },
        ...accept('helper'),
      }),
    ]
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 404, code: 'OrganisationNotFound' })
    }
    expect(await suggested()).toHaveLength(1)
  })

  test('what is none is refused by name', async () => {
    const refusals = await Promise.all(
      [{ helper: 'bees' }, { helper: 'dogs' }, { metric: 'no.such' }].map((odd) =>
        ada.refused(api.setAsidePairingSuggestion, { params: { ...pair, ...odd } }),
      ),
    )
    expect(refusals.map(({ status, code }) => [status, code])).toEqual([
      [409, 'PairingNeedsTwoTeams'],
      [404, 'TeamNotFound'],
      [404, 'MetricNotFound'],
    ])
  })
})
