// A roll-up makes one number of everything that a series said in one cycle, by the metric's rule; a
// ratio is a sum over a sum, percentiles are never averaged, and a failure is never papered over.
import { mean, median } from './average.ts'
import type { Instant } from './instant.ts'
import { type Measurement, type Origin, origins, type Reading } from './measurement.ts'
import type { Metric } from './metric.ts'

/** Half open: a measurement belongs to the period when starts <= at < ends. */
export type Period = { readonly starts: Instant; readonly ends: Instant }

export type Point = {
  readonly reading: Reading
  /** The origin whose word stands; null when nobody said anything. */
  readonly origin: Origin | null
  /** How many readings the number was made of. */
  readonly parts: number
  readonly note: 'highest-of-percentiles' | null
}

type Measured = Extract<Reading, { state: 'measured' }>
type RolledUp = Omit<Point, 'origin'>

/** Reasons that a roll-up itself gives for a missing number. */
export const zeroDenominator = 'the denominator is zero'
export const partsUnknown = 'the parts of the ratio are unknown'

/**
 * Origins stand side by side and are never mixed. What a person typed or imported for the whole period
 * stands first; else the first origin that said anything, in the order of `origins`. Of one origin a
 * reading for the whole period stands before parts, and of readings for the same span the newest.
 */
export function rollUp(
  metric: Pick<Metric, 'rollUp' | 'scale'>,
  period: Period,
  measurements: readonly Measurement[],
): Point {
  const within = measurements.filter(({ at }) => at >= period.starts && at < period.ends)
  const whole = within.filter(({ at, until }) => at === period.starts && until >= period.ends)
  const origin =
    origins.slice(0, 2).find((one) => whole.some((said) => said.origin === one)) ??
    origins.find((one) => within.some((said) => said.origin === one))
  if (origin === undefined) {
    return { reading: { state: 'missing', reason: '' }, origin: null, parts: 0, note: null }
  }
  const said = newest(whole.filter((one) => one.origin === origin))
  if (said !== undefined) return { ...single(said.reading), origin }
  return { ...ofParts(metric, standing(within.filter((one) => one.origin === origin))), origin }
}

/** Of equally new ones the last given. */
function newest(measurements: readonly Measurement[]): Measurement | undefined {
  return measurements.reduce<Measurement | undefined>(
    (best, one) => (best === undefined || one.recordedAt >= best.recordedAt ? one : best),
    undefined,
  )
}

/** The newest word for each span, in the order of time. */
function standing(measurements: readonly Measurement[]): Measurement[] {
  const bySpan = Map.groupBy(measurements, ({ at, until }) => `${at}/${until}`)
  return [...bySpan.values()]
    .flatMap((sameSpan) => newest(sameSpan) ?? [])
    .sort((a, b) => compare(a.at, b.at) || compare(a.until, b.until))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function single(reading: Reading): RolledUp {
  if (reading.state === 'measured' && reading.denominator === 0) return missing(zeroDenominator)
  return { reading, parts: reading.state === 'measured' ? 1 : 0, note: null }
}

function missing(reason: string): RolledUp {
  return { reading: { state: 'missing', reason }, parts: 0, note: null }
}

function ofParts(
  metric: Pick<Metric, 'rollUp' | 'scale'>,
  parts: readonly Measurement[],
): RolledUp {
  const readings = parts.map(({ reading }) => reading)
  const measured = readings.filter((reading) => reading.state === 'measured')
  const [first] = measured
  if (first === undefined) return { reading: withoutNumber(parts), parts: 0, note: null }
  if (measured.length === 1) return single(first)
  if (metric.rollUp === 'ratio') return ratio(measured, metric.scale)
  const value = combined(
    metric.rollUp,
    measured.map((reading) => reading.value),
  )
  return {
    reading: { state: 'measured', value, numerator: null, denominator: null },
    parts: measured.length,
    note: metric.rollUp === 'percentile' ? 'highest-of-percentiles' : null,
  }
}

/** A failure says more than an absence, and both say more than "not applicable". */
function withoutNumber(parts: readonly Measurement[]): Reading {
  for (const state of ['failed', 'missing', 'not-applicable'] as const) {
    const said = newest(parts.filter(({ reading }) => reading.state === state))
    if (said !== undefined) return said.reading
  }
  return { state: 'missing', reason: '' }
}

function ratio(parts: readonly Measured[], scale: number): RolledUp {
  let numerator = 0
  let denominator = 0
  for (const part of parts) {
    if (part.numerator === null || part.denominator === null) return missing(partsUnknown)
    numerator += part.numerator
    denominator += part.denominator
  }
  if (denominator === 0) return missing(zeroDenominator)
  const value = (numerator / denominator) * scale
  return {
    reading: { state: 'measured', value, numerator, denominator },
    parts: parts.length,
    note: null,
  }
}

/** A percentile of several spans lies at or under the highest of theirs: an honest upper bound. */
function combined(rule: Exclude<Metric['rollUp'], 'ratio'>, values: readonly number[]): number {
  switch (rule) {
    case 'sum':
      return values.reduce((sum, value) => sum + value, 0)
    case 'last':
      return values.at(-1) ?? 0
    case 'mean':
      return mean(values) ?? 0
    case 'median':
      return median(values) ?? 0
    case 'min':
      return values.reduce((lowest, value) => Math.min(lowest, value))
    case 'max':
    case 'percentile':
      return values.reduce((highest, value) => Math.max(highest, value))
  }
}
