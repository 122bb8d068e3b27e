// What a collection means for a metric: the metric's own rule makes one reading of the parts, and what
// cannot be a value of the metric is a failure that says what to do.
import type { Amount, Collected, Part } from '#connectors/collected.ts'
import type { Cycle } from '#domain/cycle.ts'
import type { FailureClass } from '#domain/failure-class.ts'
import type { Instant } from '#domain/instant.ts'
import type { Measurement, Reading } from '#domain/measurement.ts'
import {
  checkReading,
  type EnteredReading,
  type ReadingRefusal,
} from '#domain/measurement-input.ts'
import type { Metric } from '#domain/metric.ts'
import { rollUp } from '#domain/roll-up.ts'

export type CollectedReading = {
  readonly outcome: 'measured' | 'no-data' | 'failed'
  /** For the whole cycle. */
  readonly reading: Reading
  readonly errorClass: FailureClass | null
  readonly message: string
  readonly parts: number
}

type For = { readonly metric: Metric; readonly cycle: Cycle; readonly now: Instant }

export function readingOfCollected(
  { finding, coverage }: Collected,
  { metric, cycle, now }: For,
): CollectedReading {
  if (finding.kind === 'failed') return failure(finding.class, finding.message)
  if (finding.kind === 'no-data') return noData(finding.reason)
  const spans: Part[] =
    finding.kind === 'parts'
      ? [...finding.parts]
      : [{ from: cycle.starts, until: cycle.ends, amount: finding.amount }]
  const span = finding.kind === 'parts' ? 'part-of-cycle' : 'whole-cycle'
  const measurements: Measurement[] = []
  for (const { from, until, amount } of spans) {
    const checked = checkReading(metric, entered(amount), span)
    if (checked.kind === 'refused') return failure('query', whyUnfit(checked.code, amount, metric))
    const { reading } = checked
    measurements.push({ at: from, until, reading, origin: 'connection', recordedAt: now })
  }
  const { reading, parts, note } = rollUp(metric, cycle, measurements)
  if (reading.state !== 'measured') return noData(reading.reason)
  const highest = note === 'highest-of-percentiles' ? ['the highest percentile of its parts'] : []
  const said = [...highest, coverage.remark].filter((part) => part !== '')
  const message = withoutNul(said.join('; '))
  return { outcome: 'measured', reading, errorClass: null, message, parts }
}

function entered(amount: Amount): EnteredReading {
  return { state: 'measured', ...amount }
}

/** The one character that a text in PostgreSQL cannot hold. */
export function withoutNul(text: string): string {
  return text.replaceAll('\u0000', '')
}

function noData(why: string): CollectedReading {
  const reason = withoutNul(why)
  const reading = { state: 'missing', reason } as const
  return { outcome: 'no-data', reading, errorClass: null, message: reason, parts: 0 }
}

function failure(errorClass: FailureClass, why: string): CollectedReading {
  const message = withoutNul(why)
  const reading = { state: 'failed', reason: message } as const
  return { outcome: 'failed', reading, errorClass, message, parts: 0 }
}

function whyUnfit(code: ReadingRefusal, amount: Amount, metric: Metric): string {
  const shown = 'value' in amount ? amount.value : `${amount.numerator}/${amount.denominator}`
  switch (code) {
    case 'not-a-whole-count':
      return `${shown} is not a whole number, and ${metric.name} is a count: round it in the query`
    case 'parts-needed':
      return `${metric.name} is a ratio: a query over several steps needs a denominator`
    case 'value-needed':
      return `${metric.name} is one number: leave the denominator out`
    case 'not-yes-or-no':
      return `${shown} is neither 1 (yes) nor 0 (no)`
    case 'below-bound':
      return `${shown} is below the lowest possible value of ${metric.name}, ${metric.bounds.lower}`
    case 'above-bound':
      return `${shown} is above the highest possible value of ${metric.name}, ${metric.bounds.upper}`
    case 'negative-denominator':
    case 'zero-denominator':
    case 'not-finite':
    case 'reason-needed':
      return `${shown} is not a value of ${metric.name} (${code})`
  }
}
