import file from '#content/default-metrics.json' with { type: 'json' }
import { defaultMetricKeys, parseDefaultMetrics } from '#domain/default-metrics.ts'
import type { Metric } from '#domain/metric.ts'
import type { TemplateSize } from '#domain/template.ts'

export const defaultMetrics: readonly Metric[] = parseDefaultMetrics(file)

/** In the order in which they are offered. */
export function keysOfSize(size: TemplateSize): string[] {
  return defaultMetricKeys(file, size)
}
