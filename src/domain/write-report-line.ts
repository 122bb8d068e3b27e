// A report line is written from the points of one series alone: chart, signals, and from these what is
// worth saying; rare events are signalled only when too many come at once, for quiet is their nature.
import { assuranceOf, hasTarget, meetsTarget } from './assurance.ts'
import { changeBetween } from './change.ts'
import { controlChart, latestSegment, type Segment } from './control-chart.ts'
import { findSignals } from './find-signals.ts'
import { linePhrase } from './line-phrase.ts'
import type { Metric } from './metric.ts'
import { areRare } from './rare-events.ts'
import type { NormalRange, ReportLine, ReportLineInput } from './report-line.ts'
import type { Signal } from './signal.ts'
import { variationOf } from './variation.ts'

export function writeReportLine(input: ReportLineInput): ReportLine {
  const { metric, target, points, lastReviewed } = input
  const newest = points.length - 1
  const now = points[newest]?.point.reading
  if (now === undefined) throw new RangeError('a report line needs at least one point')
  const values = points.map(({ point }) =>
    point.reading.state === 'measured' ? point.reading.value : null,
  )
  const chart = controlChart(values, { ...input.chart, bounds: metric.bounds })
  const segment = latestSegment(chart)
  const signals = telling(metric, values, findSignals(values, chart))
  const touching = signals.filter((signal) => signal.points.includes(newest))
  const previous = points[previousIndex(lastReviewed, newest)]?.point.reading ?? null
  const change = changeBetween(metric, previous, now)
  const isJudged = now.state === 'measured' && segment.limits.maturity !== 'none'
  const variation = isJudged ? variationOf(metric.direction, touching) : 'not-enough-data'
  return {
    metric,
    workloadId: input.workloadId,
    target,
    now,
    previous,
    change,
    normalRange: normalRangeOf(segment),
    variation,
    assurance: assuranceOf(target, segment, metric.bounds),
    targetMet:
      hasTarget(target) && now.state === 'measured' ? meetsTarget(target, now.value) : null,
    signals: signals.map((signal) => ({
      ...signal,
      isNew: signal.points.some((i) => i > (lastReviewed ?? -1)),
    })),
    lastReviewed,
    newest,
    phrase: linePhrase({
      now,
      direction: metric.direction,
      values,
      segment,
      variation,
      change,
      signals,
      touching,
    }),
  }
}

function previousIndex(lastReviewed: number | null, newest: number): number {
  return lastReviewed !== null && lastReviewed < newest ? lastReviewed : newest - 1
}

function telling(
  metric: Metric,
  values: readonly (number | null)[],
  signals: readonly Signal[],
): readonly Signal[] {
  if (!metric.rare || !areRare(values)) return signals
  return signals.filter(({ rule, side }) => rule === 'point' && side === 'above')
}

function normalRangeOf({ limits, hidden }: Segment): NormalRange {
  if (limits.maturity === 'none') {
    return { center: null, lower: null, upper: null, maturity: 'none' }
  }
  return {
    center: limits.center,
    lower: hidden.lower ? null : limits.lower,
    upper: hidden.upper ? null : limits.upper,
    maturity: limits.maturity,
  }
}
