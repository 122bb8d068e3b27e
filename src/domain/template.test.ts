import { describe, expect, it } from 'vitest'
import { sampleMetric } from './fixtures/sample-metric.ts'
import type { Metric, Target } from './metric.ts'
import { compareTemplates, type TemplateVersion } from './template.ts'

function version(
  metrics: readonly (string | [string, Partial<Metric>, (Target | null)?])[],
  pillars: TemplateVersion['pillars'] = ['security', 'cost'],
): TemplateVersion {
  return {
    number: 1,
    pillars,
    note: '',
    metrics: metrics.map((entry) => {
      const [key, different = {}, target = null] = typeof entry === 'string' ? [entry] : entry
      return { metric: sampleMetric({ key, ...different }), target }
    }),
  }
}

describe('the change log between two versions of a template', () => {
  it('is empty when nothing changed', () => {
    expect(compareTemplates(version(['a', 'b']), version(['a', 'b']))).toEqual([])
  })

  it('names pillars and metrics that came and went', () => {
    const newer = version(['a', 'c'], ['cost', 'business'])
    expect(compareTemplates(version(['a', 'b']), newer)).toEqual([
      { kind: 'pillar-added', pillar: 'business' },
      { kind: 'pillar-removed', pillar: 'security' },
      { kind: 'metric-added', metricKey: 'c' },
      { kind: 'metric-retired', metricKey: 'b' },
    ])
  })

  it('names the fields that were redefined', () => {
    const newer = version([['a', { definition: 'new', bounds: { lower: 0, upper: 9 } }]])
    expect(compareTemplates(version(['a']), newer)).toEqual([
      { kind: 'metric-redefined', metricKey: 'a', fields: ['bounds', 'definition'] },
    ])
  })

  it('names a target that changed, was set or dropped', () => {
    const under9 = { lower: null, upper: 9 }
    const older = version(['a', ['b', {}, under9], ['c', {}, under9]])
    const newer = version([['a', {}, under9], 'b', ['c', {}, { lower: null, upper: 9 }]])
    expect(compareTemplates(older, newer)).toEqual([
      { kind: 'target-changed', metricKey: 'a', from: null, to: under9 },
      { kind: 'target-changed', metricKey: 'b', from: under9, to: null },
    ])
  })

  it('names the fewest metrics that moved', () => {
    expect(compareTemplates(version(['a', 'b', 'c', 'd']), version(['d', 'a', 'b', 'c']))).toEqual([
      { kind: 'metric-moved', metricKey: 'd', from: 3, to: 0 },
    ])
    expect(compareTemplates(version(['a', 'b', 'c']), version(['x', 'a', 'c']))).toEqual([
      { kind: 'metric-added', metricKey: 'x' },
      { kind: 'metric-retired', metricKey: 'b' },
    ])
  })
})
