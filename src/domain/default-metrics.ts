// The default metrics are the 41 that content/default-metrics.json offers to start from, in three
// sizes: 8 for day zero, 19 core, 41 in full; here they become metrics of the domain.
import type { Metric } from './metric.ts'
import type { TemplateSize } from './template.ts'

/** The shape of content/default-metrics.json. */
export type DefaultMetricsFile = {
  readonly dayZero: readonly string[]
  readonly metrics: readonly {
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
  }[]
}

/** Throws a RangeError that names the metric when a word of the file is unknown. */
export function parseDefaultMetrics(_file: DefaultMetricsFile): Metric[] {
  throw new Error('only the signature stands so far')
}

/** In the order of the file. */
export function defaultMetricKeys(_file: DefaultMetricsFile, _size: TemplateSize): string[] {
  throw new Error('only the signature stands so far')
}
