// A template is the list of metrics that the group agreed to report, in order, under its pillars; each
// agreement makes a new version, and the difference of two versions is the change log.
import type { Metric, Target } from './metric.ts'
import type { Pillar } from './pillar.ts'

export const templateSizes = ['day-zero', 'core', 'full'] as const
export type TemplateSize = (typeof templateSizes)[number]

export type TemplateMetric = { readonly metric: Metric; readonly target: Target | null }

export type TemplateVersion = {
  /** From 1 on. */
  readonly number: number
  readonly pillars: readonly Pillar[]
  readonly metrics: readonly TemplateMetric[]
  readonly note: string
}

export type TemplateChange =
  | { readonly kind: 'pillar-added' | 'pillar-removed'; readonly pillar: Pillar }
  | { readonly kind: 'metric-added' | 'metric-retired'; readonly metricKey: string }
  | {
      readonly kind: 'metric-redefined'
      readonly metricKey: string
      readonly fields: readonly (keyof Metric)[]
    }
  | {
      readonly kind: 'metric-moved'
      readonly metricKey: string
      /** Places from 0. */
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'target-changed'
      readonly metricKey: string
      readonly from: Target | null
      readonly to: Target | null
    }

/** In the order: pillars, metrics as they stand in the newer version, metrics that are gone. */
export function compareTemplates(older: TemplateVersion, newer: TemplateVersion): TemplateChange[] {
  const olderKeys = older.metrics.map(({ metric }) => metric.key)
  const newerKeys = newer.metrics.map(({ metric }) => metric.key)
  const moved = movedKeys(olderKeys, newerKeys)
  return [
    ...added(older.pillars, newer.pillars).map(
      (pillar) => ({ kind: 'pillar-added', pillar }) as const,
    ),
    ...added(newer.pillars, older.pillars).map(
      (pillar) => ({ kind: 'pillar-removed', pillar }) as const,
    ),
    ...newer.metrics.flatMap((entry, to): TemplateChange[] => {
      const metricKey = entry.metric.key
      const from = olderKeys.indexOf(metricKey)
      const before = older.metrics[from]
      if (before === undefined) return [{ kind: 'metric-added', metricKey }]
      return [
        ...redefinition(before.metric, entry.metric),
        ...(sameTarget(before.target, entry.target)
          ? []
          : [
              { kind: 'target-changed', metricKey, from: before.target, to: entry.target } as const,
            ]),
        ...(moved.has(metricKey) ? [{ kind: 'metric-moved', metricKey, from, to } as const] : []),
      ]
    }),
    ...added(newerKeys, olderKeys).map(
      (metricKey) => ({ kind: 'metric-retired', metricKey }) as const,
    ),
  ]
}

function added<T>(older: readonly T[], newer: readonly T[]): T[] {
  return newer.filter((one) => !older.includes(one))
}

const metricFields = [
  'name',
  'pillar',
  'unit',
  'kind',
  'direction',
  'rollUp',
  'scale',
  'bounds',
  'rare',
  'definition',
  'sources',
  'pairedWith',
] as const satisfies readonly (keyof Metric)[]

function redefinition(before: Metric, after: Metric): TemplateChange[] {
  const fields = metricFields.filter((field) =>
    field === 'bounds' ? !sameTarget(before.bounds, after.bounds) : before[field] !== after[field],
  )
  return fields.length === 0 ? [] : [{ kind: 'metric-redefined', metricKey: after.key, fields }]
}

function sameTarget(a: Target | null, b: Target | null): boolean {
  return a?.lower === b?.lower && a?.upper === b?.upper
}

/** The fewest metrics whose moves explain the new order: all but a longest row that kept its order. */
function movedKeys(older: readonly string[], newer: readonly string[]): Set<string> {
  const kept = newer.filter((key) => older.includes(key))
  const rows: string[][] = []
  for (const [i, key] of kept.entries()) {
    const place = older.indexOf(key)
    const longest = rows
      .slice(0, i)
      .filter((row) => older.indexOf(row.at(-1) ?? '') < place)
      .reduce<string[]>((best, row) => (row.length > best.length ? row : best), [])
    rows.push([...longest, key])
  }
  const inOrder = rows.reduce<string[]>((best, row) => (row.length > best.length ? row : best), [])
  return new Set(added(inOrder, kept))
}
