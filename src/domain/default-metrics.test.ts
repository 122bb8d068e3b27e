import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type DefaultMetricsFile,
  defaultMetricKeys,
  parseDefaultMetrics,
} from './default-metrics.ts'
import { corePillars } from './pillar.ts'
import { templateSizes } from './template.ts'

const file: DefaultMetricsFile = JSON.parse(readFileSync('content/default-metrics.json', 'utf8'))
const metrics = parseDefaultMetrics(file)
const metric = (key: string) => metrics.find((one) => one.key === key)

describe('the default metrics', () => {
  it('come in three sizes, each within the next', () => {
    const [dayZero = [], core = [], full = []] = templateSizes.map((size) =>
      defaultMetricKeys(file, size),
    )
    expect([dayZero.length, core.length, full.length]).toEqual([8, 19, 41])
    expect(core).toEqual(expect.arrayContaining(dayZero))
    expect(full).toEqual(metrics.map(({ key }) => key))
    const pillars = new Set(dayZero.map((key) => metric(key)?.pillar))
    expect([...pillars].sort()).toEqual([...corePillars].sort())
  })

  it('are each guarded by another one', () => {
    for (const { key, pairedWith } of metrics) {
      expect(metric(pairedWith ?? ''), key).toBeDefined()
      expect(pairedWith).not.toBe(key)
    }
  })

  it('say ratios as sum over sum, in percent or per thousand', () => {
    expect(metric('ops.change_fail_pct')).toMatchObject({ rollUp: 'ratio', scale: 100 })
    expect(metric('cost.per_1k_txn')).toMatchObject({ kind: 'ratio', rollUp: 'ratio', scale: 1000 })
    expect(metric('sus.sci')).toMatchObject({ rollUp: 'ratio', scale: 1000 })
    expect(metric('sec.posture_pct')).toMatchObject({ rollUp: 'last', scale: 1 })
  })

  it('know their natural bounds', () => {
    expect(metric('sec.posture_pct')?.bounds).toEqual({ lower: 0, upper: 100 })
    expect(metric('cost.budget_variance_pct')?.bounds).toEqual({ lower: null, upper: null })
    expect(metric('rel.error_budget_pct')?.bounds).toEqual({ lower: null, upper: 100 })
    expect(metric('ops.lead_time_h')?.bounds).toEqual({ lower: 0, upper: null })
  })

  it('put the words of the file into ours', () => {
    expect(metric('ops.deploys')?.pillar).toBe('operational-excellence')
    expect(metric('rel.incidents')).toMatchObject({ kind: 'count', rare: true })
    expect(metric('sus.carbon_kg')).toMatchObject({ kind: 'quantity', rare: false })
  })

  it('with an unknown word are refused by name', () => {
    const [first] = file.metrics
    const wrong = first ? [{ ...first, kind: 'mood' }] : []
    expect(() => parseDefaultMetrics({ dayZero: [], metrics: wrong })).toThrow(
      'sec.vulns_open_crit_high: unknown word "mood"',
    )
  })
})
