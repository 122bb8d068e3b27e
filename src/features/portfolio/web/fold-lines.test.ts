import { expect, test } from 'vitest'
import { foldLines } from './fold-lines.ts'
import type { NotableLine } from './use-portfolio.ts'

function line(metric: string, over: Partial<NotableLine> = {}): NotableLine {
  const phrase = { code: 'above-range' as const, values: { reviews: 2, effect: 'worse' } }
  return {
    metric,
    name: metric,
    workload: null,
    variation: 'worsening',
    phrase,
    isNew: false,
    ...over,
  }
}

test('lines that say the same of several workloads become one, led by that of the team', () => {
  const ofTeam = line('perf.p95_ms')
  const folded = foldLines([
    line('perf.p95_ms', { workload: 'basket' }),
    ofTeam,
    line('perf.p95_ms', { workload: 'search', variation: 'improving' }),
  ])
  expect(folded.map(({ lead, count }) => [lead.workload, lead.variation, count])).toEqual([
    [null, 'worsening', 2],
    ['search', 'improving', 1],
  ])
})

test('what is new comes first, the rest keeps the order of the report', () => {
  const folded = foldLines([line('a'), line('b'), line('c', { isNew: true })])
  expect(folded.map(({ lead }) => lead.metric)).toEqual(['c', 'a', 'b'])
})
