// Invented series for the gallery, judged by the real rules.
import type { Metric } from '#domain/metric.ts'
import type { ReportLine } from '#domain/report-line.ts'
import { writeReportLine } from '#domain/write-report-line.ts'

export type SampleLine = {
  readonly line: ReportLine
  readonly values: readonly (number | null)[]
  readonly periods: readonly string[]
  readonly note: string
}

type Sample = Pick<Metric, 'key' | 'name' | 'pillar' | 'unit' | 'kind' | 'direction'> & {
  readonly around: number
  readonly stray: number
  readonly trend?: (index: number) => number
  readonly gaps?: readonly number[]
  readonly note?: string
}

const count = 26
const late = (from: number, by: number) => (index: number) => (index >= from ? by : 0)

const samples: readonly Sample[] = [
  {
    key: 'perf.p99_ms',
    name: 'p99 API latency',
    pillar: 'performance',
    unit: 'ms',
    kind: 'duration',
    direction: 'lower',
    around: 860,
    stray: 60,
    trend: late(22, 260),
    note: 'Since the v2 rollout, connection pool at its cap',
  },
  {
    key: 'rel.error_rate_pct',
    name: 'Error rate 5xx',
    pillar: 'reliability',
    unit: '%',
    kind: 'percent',
    direction: 'lower',
    around: 0.62,
    stray: 0.06,
    trend: late(17, -0.24),
    note: 'Retry budget from Ledger’s library',
  },
  {
    key: 'ops.lead_time_h',
    name: 'Lead time for change',
    pillar: 'operational-excellence',
    unit: 'hours',
    kind: 'duration',
    direction: 'lower',
    around: 24,
    stray: 3,
    trend: late(20, 14),
    note: 'Two approvers since cycle 2026-13',
  },
  {
    key: 'cost.total',
    name: 'Cloud spend',
    pillar: 'cost',
    unit: 'currency/mo',
    kind: 'money',
    direction: 'lower',
    around: 18_400,
    stray: 500,
    trend: late(18, -3100),
    note: 'Graviton move finished',
  },
  {
    key: 'ops.deploys',
    name: 'Deployments',
    pillar: 'operational-excellence',
    unit: 'deploys/period',
    kind: 'count',
    direction: 'higher',
    around: 57,
    stray: 9,
  },
  {
    key: 'sec.vulns_open_crit_high',
    name: 'Open critical and high vulnerabilities',
    pillar: 'security',
    unit: 'count',
    kind: 'count',
    direction: 'lower',
    around: 6,
    stray: 3,
    gaps: [8, 9, 15],
  },
  {
    key: 'rel.availability_pct',
    name: 'Availability',
    pillar: 'reliability',
    unit: '%',
    kind: 'percent',
    direction: 'higher',
    around: 99.95,
    stray: 0.02,
  },
  {
    key: 'sec.secrets_rotated',
    name: 'Secrets rotated',
    pillar: 'security',
    unit: '%',
    kind: 'percent',
    direction: 'higher',
    around: 84,
    stray: 4,
    gaps: [...Array(22).keys()],
  },
]

/** A small repeatable wobble between -1 and 1. */
function wobble(seed: number, index: number): number {
  return Math.sin(seed * 12.9898 + index * 78.233) * Math.cos(seed * 3.7 + index * 1.93)
}

export const samplePeriods = Array.from(
  { length: count },
  (_, index) => `2026-${String(index + 1).padStart(2, '0')}`,
)

export const sampleLines: readonly SampleLine[] = samples.map((sample, seed) => {
  const { around, stray, trend = () => 0, gaps = [], note = '', ...named } = sample
  const digits = around < 1 ? 3 : around > 99 && around < 100 ? 3 : around > 50 ? 0 : 1
  const values = samplePeriods.map((_, index) =>
    gaps.includes(index)
      ? null
      : Number((around + stray * wobble(seed + 1, index) + trend(index)).toFixed(digits)),
  )
  const metric: Metric = {
    ...named,
    rollUp: 'last',
    scale: 1,
    bounds: { lower: 0, upper: sample.unit === '%' ? 100 : null },
    rare: false,
    definition: '',
    sources: '',
    pairedWith: null,
  }
  const line = writeReportLine({
    metric,
    workloadId: null,
    target: null,
    lastReviewed: count - 2,
    chart: {},
    points: values.map((value, index) => ({
      cycleKey: samplePeriods[index] ?? '',
      point: {
        reading:
          value === null
            ? { state: 'missing', reason: '' }
            : { state: 'measured', value, numerator: null, denominator: null },
        origin: 'manual',
        parts: 1,
        note: null,
      },
    })),
  })
  return { line, values, periods: samplePeriods, note }
})
