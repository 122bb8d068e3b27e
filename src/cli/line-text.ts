import type { Output } from '#api/endpoint.ts'
import { quantityText } from '#domain/quantity-text.ts'
import type { readReport } from '#features/reports/api.ts'

export type Report = Output<typeof readReport>
export type Line = Report['lines'][number]
type Told = Pick<Line, 'metric' | 'currency'>

/** "–" where there is no number; the phrase of the line says why. */
export function readingText(reading: Line['now'] | null, line: Told): string {
  return reading?.state === 'measured' ? quantityText(reading.value, line) : '–'
}

/** Percent where there is one, points for percentages, else the difference in the metric's unit. */
export function changeText({ change, ...line }: Told & Pick<Line, 'change'>): string {
  if (change === null) return '–'
  if (change.absolute === 0) return 'no change'
  if (line.metric.kind === 'boolean') return 'changed'
  const arrow = change.absolute > 0 ? '▲' : '▼'
  if (change.percent !== null) return `${arrow} ${sizeText(change.percent, 0.1)} %`
  if (change.points !== null) return `${arrow} ${sizeText(change.points, 0.01)} pts`
  return `${arrow} ${quantityText(Math.abs(change.absolute), line)}`
}

/** "3 to 9", "at most 9"; a side that lies beyond a natural bound is left out. */
export function rangeText({ normalRange, ...line }: Told & Pick<Line, 'normalRange'>): string {
  const { lower, upper } = normalRange
  if (lower !== null && upper !== null) {
    return `${quantityText(lower, line)} to ${quantityText(upper, line)}`
  }
  if (upper !== null) return `at most ${quantityText(upper, line)}`
  return lower === null ? '–' : `at least ${quantityText(lower, line)}`
}

/** "Change lead time, web shop". */
export function lineName({ metric, workload }: Pick<Line, 'metric' | 'workload'>): string {
  return workload === null ? metric.name : `${metric.name}, ${workload.name}`
}

/** A change that rounds to nothing is still one: "< 0.1". */
function sizeText(amount: number, least: number): string {
  const size = Math.abs(amount)
  if (size < least / 2) return `< ${least}`
  const digits = size < 1 && least < 0.1 ? 2 : size < 99.95 ? 1 : 0
  return size.toLocaleString('en-GB', { maximumFractionDigits: digits })
}
