import type { Output } from '#api/endpoint.ts'
import type { Target } from '#domain/metric.ts'
import type { TemplateChange } from '#domain/template.ts'
import type * as api from './api.ts'

type Said = Output<typeof api.readTemplate>['changes'][number]

/** One entry of the change log in words; `names` are the metrics' names by key. */
export function describeChange(change: TemplateChange, names: ReadonlyMap<string, string>): Said {
  if ('pillar' in change) {
    return { kind: change.kind, metric: null, detail: change.pillar }
  }
  const { kind, metricKey } = change
  return { kind, metric: metricKey, detail: detailOf(change, names.get(metricKey) ?? metricKey) }
}

type MetricChange = Extract<TemplateChange, { metricKey: string }>

function detailOf(change: MetricChange, name: string): string {
  switch (change.kind) {
    case 'metric-redefined':
      return `${name}: ${change.fields.join(', ')}`
    case 'metric-moved':
      return `${name}: from place ${change.from + 1} to ${change.to + 1}`
    case 'target-changed':
      return `${name}: from ${wordsOf(change.from)} to ${wordsOf(change.to)}`
    default:
      return name
  }
}

function wordsOf(target: Target | null): string {
  if (target === null) return 'no target'
  if (target.lower === null) return `at most ${target.upper}`
  return target.upper === null ? `at least ${target.lower}` : `${target.lower} to ${target.upper}`
}
