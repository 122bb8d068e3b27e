import type { z } from 'zod'
import type { Metric } from '#domain/metric.ts'
import type { TeamLatest } from './api.ts'
import { lineFacts } from './line-facts.ts'
import type { StoredLine } from './stored-line.ts'

/** A line as lists of reports show it. */
export type SummaryLine = z.output<typeof TeamLatest>['lines'][number]

export function summaryLine(
  line: StoredLine,
  of: {
    readonly metric: Metric
    /** Its slug; null for the whole team. */
    readonly workload: string | null
    readonly currency: string | null
  },
): SummaryLine {
  return {
    metric: of.metric.key,
    pillar: of.metric.pillar,
    workload: of.workload,
    currency: of.currency,
    ...lineFacts(line),
    hasNewSignal: line.signals.some((signal) => signal.isNew),
  }
}
