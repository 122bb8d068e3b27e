import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTeam } from '#features/teams/api.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  ada = await scenario.organisation('Growing')
  for (const name of ['Otters', 'Badgers']) await ada.ok(createTeam, { body: { name } })
})
afterAll(() => scenario.close())

const onCost = (stage: 'manual' | 'scripted' | 'automatic' | 'alerting' | null) => ({
  params: { team: 'otters', pillar: 'cost' as const },
  body: { stage },
})

async function stageOfCost(team: string) {
  const { items } = await ada.ok(api.listMaturity, {})
  const row = items.find((entry) => entry.team.slug === team)
  return row?.pillars.find(({ pillar }) => pillar === 'cost')
}

describe('a maturity stage', () => {
  test('is said for each pillar of the template, and unknown until the team says it', async () => {
    const { items } = await ada.ok(api.listMaturity, {})
    expect(items.map(({ team }) => team.name)).toEqual(['Badgers', 'Otters'])
    expect(items[0]?.pillars.map(({ pillar, stage }) => [pillar, stage])).toEqual([
      ['security', null],
      ['cost', null],
      ['operational-excellence', null],
      ['reliability', null],
      ['performance', null],
    ])
  })

  test('is the newest that the team said, with who said it', async () => {
    await ada.ok(api.setMaturity, onCost('manual'))
    scenario.clock.advanceDays(1)
    const answer = await ada.ok(api.setMaturity, onCost('scripted'))
    expect(answer).toMatchObject({ stage: 'scripted', setBy: 'Ada Admin' })
    expect(await stageOfCost('otters')).toEqual(answer)
    expect(await stageOfCost('badgers')).toMatchObject({ stage: null })
    const { items } = await ada.ok(api.listMaturityChanges, { params: { team: 'otters' } })
    expect(items.map(({ stage }) => stage)).toEqual(['scripted', 'manual'])
  })

  test('said twice is said once, and can be taken back', async () => {
    await ada.ok(api.setMaturity, onCost('alerting'))
    await ada.ok(api.setMaturity, onCost('alerting'))
    await ada.ok(api.setMaturity, onCost(null))
    const { items } = await ada.ok(api.listMaturityChanges, { params: { team: 'otters' } })
    expect(items.map(({ stage }) => stage)).toEqual([null, 'alerting'])
  })

  test('is for the team itself to say', async () => {
    const inside = await scenario.person(ada, 'engineer', ['otters'])
    await inside.ok(api.setMaturity, onCost('manual'))
    const outside = await scenario.person(ada, 'engineer', ['badgers'])
    const reader = await scenario.token(ada, 'read')
    for (const caller of [outside, reader]) {
      expect(await caller.refused(api.setMaturity, onCost('alerting'))).toMatchObject({
        status: 403,
        code: 'NotAllowed',
      })
    }
    expect(await stageOfCost('otters')).toMatchObject({ stage: 'manual' })
  })

  test('of a foreign organisation cannot be reached', async () => {
    const inside = await scenario.person(ada, 'architect')
    await scenario.organisation('Foreign')
    const params = { ...onCost('manual').params, organisation: 'foreign' }
    const refusal = await inside.refused(api.setMaturity, { ...onCost('manual'), params })
    expect(refusal).toMatchObject({ status: 404, code: 'OrganisationNotFound' })
  })
})
