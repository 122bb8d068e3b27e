// A change is the difference between two reports of one series: absolute, in percent of the older one
// where that means something, and in percentage points where the unit is a percentage already.
import type { Reading } from './measurement.ts'
import type { Metric } from './metric.ts'
import type { Change } from './report-line.ts'

/** Null unless both readings are measured. */
export function changeBetween(
  metric: Pick<Metric, 'unit' | 'kind'>,
  previous: Reading | null,
  now: Reading,
): Change | null {
  if (previous?.state !== 'measured' || now.state !== 'measured') return null
  const absolute = now.value - previous.value
  if (isPercentage(metric)) return { absolute, percent: null, points: absolute }
  const hasPercent = metric.kind !== 'boolean' && previous.value !== 0
  return {
    absolute,
    percent: hasPercent ? (absolute / Math.abs(previous.value)) * 100 : null,
    points: null,
  }
}

export function isPercentage(metric: Pick<Metric, 'unit' | 'kind'>): boolean {
  return metric.kind === 'percent' || metric.unit === '%'
}
