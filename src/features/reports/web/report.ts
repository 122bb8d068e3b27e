import type { Output } from '#api/endpoint.ts'
import type { readReport } from '../api.ts'

export type Report = Output<typeof readReport>
export type Line = Report['lines'][number]

/** Names a line within its report, in addresses and in what is kept for sending. */
export function lineKey({ metric, workload }: Pick<Line, 'metric' | 'workload'>): string {
  return workload === null ? metric.key : `${metric.key}/${workload.slug}`
}

/** The metric, with the currency its numbers are in. */
export function measuredOf(line: Pick<Line, 'metric' | 'currency'>) {
  return { ...line.metric, currency: line.currency }
}
