import { expect, it } from 'vitest'
import { sampleLine } from './fixtures/sample-line.ts'
import { portfolioCells, sharedProblems } from './portfolio.ts'

const worse = [10, 13]
const better = [10, 6]

const teams = [
  {
    teamId: 'zebra',
    lines: [
      sampleLine('lead', worse),
      sampleLine('fails', worse),
      sampleLine('pages', [10]),
      sampleLine('spend', [null], { pillar: 'cost' }),
      sampleLine('waste', [{ state: 'failed', reason: 'x' }], { pillar: 'cost' }),
      sampleLine('tags', [{ state: 'not-applicable', reason: 'x' }], { pillar: 'cost' }),
    ],
  },
  { teamId: 'ant', lines: [sampleLine('lead', worse), sampleLine('fails', better)] },
  { teamId: 'bee', lines: [sampleLine('lead', better), sampleLine('pages', [7.6, 12.6])] },
]

it('each line is counted once in the cell of its team and pillar', () => {
  const [cost, excellence] = portfolioCells(teams)
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
  expect(cost).toMatchObject({ teamId: 'zebra', pillar: 'cost', notable: [] })
  expect(cost?.counts).toEqual({ ...none, failed: 1, missing: 1, notApplicable: 1 })
  expect(excellence?.counts).toEqual({ ...none, worsening: 2, steady: 1 })
  expect(excellence?.notable.map(({ metric }) => metric.key)).toEqual(['lead', 'fails'])
})

it('teams keep the order they are given in: there is no rank', () => {
  expect(portfolioCells(teams).map(({ teamId }) => teamId)).toEqual([
    'zebra',
    'zebra',
    'ant',
    'bee',
  ])
})

it('a problem is shared when two teams have it, and who improves the same may help', () => {
  expect(sharedProblems(portfolioCells(teams))).toEqual([
    { metricKey: 'lead', worseningTeamIds: ['zebra', 'ant'], improvingTeamIds: ['bee'] },
  ])
})

it('two workloads of one team are not two teams, and nobody is asked to help themselves', () => {
  const lines = [
    sampleLine('lead', worse, { workloadId: 'a' }),
    sampleLine('lead', worse, { workloadId: 'b' }),
    sampleLine('lead', better, { workloadId: 'c' }),
  ]
  const one = { teamId: 'ant', lines }
  expect(sharedProblems(portfolioCells([one]))).toEqual([])
  expect(sharedProblems(portfolioCells([one, { teamId: 'bee', lines }]))).toEqual([
    { metricKey: 'lead', worseningTeamIds: ['ant', 'bee'], improvingTeamIds: [] },
  ])
})
