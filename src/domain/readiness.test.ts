import { expect, it } from 'vitest'
import { measured } from './fixtures/sample-metric.ts'
import { instant } from './instant.ts'
import { readiness } from './readiness.ts'

const lastEditedAt = instant('2026-03-02T09:00Z')

it('readiness counts the lines and names what is still open', () => {
  const lines = [
    { metricKey: 'a', reading: measured(1) },
    { metricKey: 'b', reading: { state: 'missing', reason: '' } as const },
    { metricKey: 'b', reading: { state: 'missing', reason: '' } as const },
    { metricKey: 'c', reading: { state: 'missing', reason: 'we do not know yet' } as const },
    { metricKey: 'd', reading: { state: 'failed', reason: 'timed out' } as const },
    { metricKey: 'e', reading: { state: 'not-applicable', reason: 'no cloud' } as const },
  ]
  expect(readiness({ state: 'draft', lastEditedAt, lines })).toEqual({
    state: 'draft',
    lastEditedAt,
    filled: 1,
    missing: 2,
    explained: 1,
    failed: 1,
    notApplicable: 1,
    gaps: [
      { code: 'values-missing', metricKeys: ['b'] },
      { code: 'collections-failed', metricKeys: ['d'] },
      { code: 'not-marked-ready', metricKeys: [] },
    ],
  })
})

it('a report that is marked ready with all its values has no gap', () => {
  const lines = [{ metricKey: 'a', reading: measured(0) }]
  expect(readiness({ state: 'ready', lastEditedAt, lines }).gaps).toEqual([])
})

it('a report without lines says so', () => {
  expect(readiness({ state: 'ready', lastEditedAt: null, lines: [] }).gaps).toEqual([
    { code: 'no-lines', metricKeys: [] },
  ])
})
