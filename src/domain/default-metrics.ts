// The default metrics are the 41 that content/default-metrics.json offers to start from, in three
// sizes: 8 for day zero, 19 core, 41 in full; here they become metrics of the domain.
import {
  type Bounds,
  directions,
  type Metric,
  type MetricKind,
  metricKinds,
  type RollUp,
  rollUps,
} from './metric.ts'
import { pillars } from './pillar.ts'
import type { TemplateSize } from './template.ts'

/** The shape of content/default-metrics.json. */
export type DefaultMetricsFile = {
  readonly dayZero: readonly string[]
  readonly metrics: readonly DefaultMetricEntry[]
}

export type DefaultMetricEntry = {
  readonly key: string
  readonly name: string
  readonly pillar: string
  readonly unit: string
  readonly direction: string
  readonly kind: string
  readonly rollup: string
  readonly sources: string
  readonly core: number
  readonly pairedWith: string
  readonly definition: string
}

/** Throws a RangeError that names the metric when a word of the file is unknown. */
export function parseDefaultMetrics(file: DefaultMetricsFile): Metric[] {
  return file.metrics.map((entry) => {
    const kind = oneOf(metricKinds, ownWords[entry.kind] ?? entry.kind, entry)
    const rollUp = oneOf(rollUps, ownWords[entry.rollup] ?? entry.rollup, entry)
    return {
      key: entry.key,
      name: entry.name,
      pillar: oneOf(pillars, ownWords[entry.pillar] ?? entry.pillar, entry),
      unit: entry.unit,
      kind,
      direction: oneOf(directions, entry.direction, entry),
      rollUp,
      scale: scaleOf(entry, kind, rollUp),
      bounds: boundsByKey[entry.key] ?? boundsOf(kind),
      rare: entry.kind === 'rare',
      definition: entry.definition,
      sources: entry.sources,
      pairedWith: entry.pairedWith || null,
    }
  })
}

export function defaultMetricKeys(file: DefaultMetricsFile, size: TemplateSize): string[] {
  if (size === 'day-zero') return [...file.dayZero]
  return file.metrics.filter(({ core }) => size === 'full' || core === 1).map(({ key }) => key)
}

/** Where the file says it in other words. */
const ownWords: Readonly<Record<string, string>> = {
  opex: 'operational-excellence',
  mass: 'quantity',
  rare: 'count',
  'sum/sum': 'ratio',
}

/** Percentages that may leave 0 to 100: a budget can be under- and overspent, an error budget overspent. */
const boundsByKey: Readonly<Record<string, Bounds>> = {
  'cost.budget_variance_pct': { lower: null, upper: null },
  'rel.error_budget_pct': { lower: null, upper: 100 },
}

function boundsOf(kind: MetricKind): Bounds {
  if (kind === 'percent') return { lower: 0, upper: 100 }
  return { lower: 0, upper: kind === 'boolean' ? 1 : null }
}

function scaleOf(entry: DefaultMetricEntry, kind: MetricKind, rollUp: RollUp): number {
  if (rollUp !== 'ratio') return 1
  if (kind === 'percent') return 100
  return /\* 1000\b/.test(entry.definition) ? 1000 : 1
}

function oneOf<T extends string>(words: readonly T[], word: string, entry: { key: string }): T {
  const known = words.find((one) => one === word)
  if (known === undefined) throw new RangeError(`${entry.key}: unknown word "${word}"`)
  return known
}
