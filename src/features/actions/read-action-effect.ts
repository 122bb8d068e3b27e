import type { Input, Output } from '#api/endpoint.ts'
import type { Segment } from '#domain/control-chart.ts'
import type { Cycle } from '#domain/cycle.ts'
import { effectEvidence } from '#domain/effect-evidence.ts'
import type { Metric } from '#domain/metric.ts'
import { movingRanges } from '#domain/moving-range.ts'
import { Refusal } from '#domain/refusal.ts'
import type { CyclePoint } from '#domain/report-line.ts'
import { currentCycle, recentCycles } from '#features/cycles/read-cycles.ts'
import { readPoints } from '#features/measurements/read-points.ts'
import { type Series, seriesOfTeams } from '#features/measurements/read-series.ts'
import { closedReviews } from '#features/reviews/closed-reviews.ts'
import { workloadsOf } from '#features/teams/read-workloads.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { findAction } from './find-action.ts'
import { requireEffect } from './judge-action-effect.ts'

type Read = typeof api.readActionEffect
type Chart = Output<Read>['charts'][number]

/** Cycles that are shown of each side, the one in which it was done with those before. */
const shownBefore = 26
const shownAfter = 25
const mostBack = 104

export async function readActionEffect(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  const { teamId, metricKey, doneAt } = requireEffect(await findAction(ctx, params.action))
  const { metric, metricId } = await metricByKey(ctx, metricKey)
  const cycles = await cyclesAround(ctx, doneAt)
  const doneIn = cycles.findIndex(({ ends }) => ends > doneAt)
  const counted = await countedCycles(ctx, cycles, doneIn)
  const named = await shownSeries(ctx, teamId, metricId)
  const seriesIds = named.map(({ id }) => id)
  const points = await readPoints(ctx, { seriesIds, cycles: counted })
  return {
    metric,
    doneIn: cycles[doneIn]?.key ?? '',
    charts: named.map(({ id, currency, workload }) => ({
      workload,
      currency,
      ...chartOf(metric, points.get(id) ?? [], doneIn),
    })),
  }
}

async function cyclesAround(ctx: Ctx, doneAt: Cycle['starts']): Promise<Cycle[]> {
  const cycles = await recentCycles(ctx, (await currentCycle(ctx)).key, mostBack)
  const doneIn = cycles.findIndex(({ starts, ends }) => starts <= doneAt && ends > doneAt)
  if (doneIn === -1) {
    throw new Refusal(
      'NoEffectToJudge',
      `This was done more than ${mostBack} cycles ago: look at the chart of the metric itself.`,
    )
  }
  return cycles.slice(Math.max(0, doneIn - shownBefore), doneIn + 1 + shownAfter)
}

/** Of the cycles after it those that are over or were reviewed, so that no half sum is taken for one. */
async function countedCycles(ctx: Ctx, cycles: readonly Cycle[], doneIn: number): Promise<Cycle[]> {
  const [newest] = await closedReviews(ctx, 1)
  return cycles.filter(
    ({ ends, key }, place) =>
      place <= doneIn || ends <= ctx.now || (newest !== undefined && key <= newest.cycle),
  )
}

type NamedSeries = Series & { readonly workload: Chart['workload'] }

/** The whole team's; where only workloads are measured, theirs, by name. */
async function shownSeries(ctx: Ctx, teamId: string, metricId: string): Promise<NamedSeries[]> {
  const ofMetric = (await seriesOfTeams(ctx, [teamId])).filter(
    (series) => series.metricId === metricId,
  )
  const whole = ofMetric.filter(({ workloadId }) => workloadId === null)
  if (whole.length > 0) return whole.map((series) => ({ ...series, workload: null }))
  return (await workloadsOf(ctx, [teamId])).flatMap(({ id, slug, name }) =>
    ofMetric
      .filter(({ workloadId }) => workloadId === id)
      .map((series) => ({ ...series, workload: { slug, name } })),
  )
}

function chartOf(
  metric: Metric,
  cyclePoints: readonly CyclePoint[],
  doneIn: number,
): Omit<Chart, 'workload' | 'currency'> {
  const evidence = effectEvidence({ metric, points: cyclePoints, doneIn })
  const { points, before, after, segments, signals, newSignals, variation, phrase } = evidence
  const values = points.map(({ point: { reading } }) =>
    reading.state === 'measured' ? reading.value : null,
  )
  return {
    points: points.map(({ cycleKey, point }) => ({ cycle: cycleKey, reading: point.reading })),
    movingRanges: movingRanges(values),
    segments: segments.map(shownSegment),
    signals: signals.map((signal) => ({
      rule: signal.rule,
      points: [...signal.points],
      window: [...signal.window],
      side: signal.side,
    })),
    before,
    after,
    newSignals: [...newSignals],
    variation,
    phrase,
  }
}

function shownSegment({ from, to, limits, hidden }: Segment): Chart['segments'][number] {
  const { tolerance: _, ...shown } = limits
  return { from, to, limits: shown, hidden }
}
