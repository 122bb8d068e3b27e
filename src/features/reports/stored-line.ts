import type { Origin } from '#domain/measurement.ts'
import type { Metric } from '#domain/metric.ts'
import type { ReportLine } from '#domain/report-line.ts'

/** What is kept of a line: what it says, without what its series and its template version know. */
export type StoredLine = Omit<ReportLine, 'metric' | 'workloadId'> & {
  readonly origin: Origin | null
}

export type RecentValue = { readonly cycle: string; readonly value: number | null }

export function storedLine(line: ReportLine, origin: Origin | null): StoredLine {
  const { metric: _metric, workloadId: _workloadId, ...kept } = line
  return { ...kept, origin }
}

export function reportLine(
  stored: StoredLine,
  of: { readonly metric: Metric; readonly workloadId: string | null },
): ReportLine {
  const { origin: _origin, ...line } = stored
  return { ...line, ...of }
}
