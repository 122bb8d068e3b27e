import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pushMeasurements } from '#features/measurements/api.ts'
import { createTeam, createWorkload } from '#features/teams/api.ts'
import { cyclesUpToNow, measured } from '#testing/reporting.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller
let cycle: string

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  ada = await scenario.organisation('Whole')
  for (const name of ['Zebras', 'Otters', 'Badgers']) {
    await ada.ok(createTeam, { body: { name } })
  }
  cycle = (await cyclesUpToNow(ada, 1))[0] ?? ''
})
afterAll(() => scenario.close())

const quiet = [10, 12, 11, 9, 10, 11, 12, 10]
const portfolio = (query = {}) => ada.ok(api.readPortfolio, { params: { cycle }, query })
const none = {
  improving: 0,
  worsening: 0,
  changed: 0,
  steady: 0,
  notEnoughData: 0,
  failed: 0,
  missing: 0,
  notApplicable: 0,
}

describe('the portfolio', () => {
  test('folds each team’s lines into its pillars, teams by name', async () => {
    await ada.ok(createWorkload, { params: { team: 'otters' }, body: { name: 'Search' } })
    await measured(ada, { team: 'otters', metric: 'ops.deploys', workload: 'search' }, [
      ...quiet,
      30,
    ])
    await measured(ada, { team: 'otters', metric: 'ops.prod_issues' }, [...quiet, 11])
    const excused = { team: 'otters', metric: 'perf.p95_ms', cycle }
    const reading = { notApplicable: 'No users yet' }
    await ada.ok(pushMeasurements, { body: { measurements: [{ ...excused, reading }] } })
    const { items } = await portfolio()
    expect(items.map(({ team }) => team.slug)).toEqual(['badgers', 'otters', 'zebras'])
    const cells = new Map(items[1]?.cells.map((cell) => [cell.pillar, cell]))
    expect([...cells.keys()]).toEqual([
      'security',
      'cost',
      'operational-excellence',
      'reliability',
      'performance',
    ])
    expect(cells.get('operational-excellence')).toEqual({
      pillar: 'operational-excellence',
      counts: { ...none, improving: 1, steady: 1 },
      notable: [
        {
          metric: 'ops.deploys',
          name: 'Deployment frequency (prod)',
          workload: 'search',
          variation: 'improving',
          phrase: { code: 'above-range', values: { reviews: 1, effect: 'better', though: 'none' } },
          isNew: true,
        },
      ],
    })
    expect(cells.get('security')?.counts).toEqual({ ...none, missing: 2 })
    expect(cells.get('performance')?.counts).toEqual({ ...none, notApplicable: 1 })
  })

  test('comes in pages and holds no score, rank or total', async () => {
    const first = await portfolio({ limit: 2 })
    expect(first.items.map(({ team }) => team.name)).toEqual(['Badgers', 'Otters'])
    const second = await portfolio({ limit: 2, cursor: first.next })
    expect(second.items.map(({ team }) => team.name)).toEqual(['Zebras'])
    expect(Object.keys(second.items[0] ?? {}).sort()).toEqual(['cells', 'state', 'team'])
  })
})

describe('shared problems', () => {
  const problems = () => ada.ok(api.readSharedProblems, { params: { cycle } })

  test('are metrics that worsen in two teams at least, with the teams that can help', async () => {
    for (const team of ['zebras', 'otters']) {
      await measured(ada, { team, metric: 'ops.prod_issues' }, [...quiet, 30])
    }
    await measured(ada, { team: 'badgers', metric: 'ops.prod_issues' }, [...quiet, 1])
    await measured(ada, { team: 'badgers', metric: 'perf.p95_ms' }, [...quiet, 30])
    expect(await problems()).toEqual({
      items: [
        {
          metric: 'ops.prod_issues',
          name: 'Production issues (P1-P3)',
          pillar: 'operational-excellence',
          worsening: [
            { slug: 'otters', name: 'Otters' },
            { slug: 'zebras', name: 'Zebras' },
          ],
          improving: [{ slug: 'badgers', name: 'Badgers' }],
        },
      ],
    })
  })

  test('are none where everything is steady', async () => {
    await measured(ada, { team: 'otters', metric: 'ops.prod_issues' }, quiet)
    expect(await problems()).toEqual({ items: [] })
  })
})

describe('who may', () => {
  test('sponsors and readers’ tokens see it, other organisations do not', async () => {
    const readers = [await scenario.person(ada, 'sponsor'), await scenario.token(ada, 'read')]
    const stranger = readers[0] as Caller
    await scenario.organisation('Foreign')
    for (const endpoint of [api.readPortfolio, api.readSharedProblems]) {
      for (const reader of readers) {
        expect((await reader.raw(endpoint, { params: { cycle } })).status).toBe(200)
      }
      const refusal = await stranger.refused(endpoint, {
        params: { organisation: 'foreign', cycle },
      })
      expect(refusal).toMatchObject({ status: 404, code: 'OrganisationNotFound' })
      expect(await ada.refused(endpoint, { params: { cycle: '1999-01' } })).toMatchObject({
        status: 404,
        code: 'CycleNotFound',
      })
    }
  })
})
