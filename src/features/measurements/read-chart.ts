import type { Input, Output } from '#api/endpoint.ts'
import { controlChart, type Segment } from '#domain/control-chart.ts'
import type { Cycle } from '#domain/cycle.ts'
import { findSignals } from '#domain/find-signals.ts'
import { movingRanges } from '#domain/moving-range.ts'
import type { CyclePoint } from '#domain/report-line.ts'
import { connectionFilling } from '#features/connections/reads.ts'
import { currentCycle, recentCycles } from '#features/cycles/read-cycles.ts'
import { workloadsOf } from '#features/teams/read-workloads.ts'
import { targetsOf } from '#features/templates/read-targets.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { type NamedSeries, readNamedSeries } from './read-named-series.ts'
import { readPoints } from './read-points.ts'

type Read = typeof api.readChart
type Chart = Output<Read>

export async function readChart(ctx: Ctx, { params, query }: Input<Read>): Promise<Chart> {
  const named = await readNamedSeries(ctx, { ...params, workload: query.workload })
  const { team, known, workload, series } = named
  const current = await currentCycle(ctx)
  const cycles = await recentCycles(ctx, current.key, query.cycles)
  const points = series ? await pointsOf(ctx, series.id, cycles) : []
  const values = points.map(({ reading }) => (reading.state === 'measured' ? reading.value : null))
  const chart = controlChart(values, { bounds: known.metric.bounds })
  return {
    metric: known.metric,
    team: { slug: team.slug, name: team.name },
    workload: workload && { slug: workload.slug, name: workload.name },
    currency: series?.currency ?? null,
    target: (await targetsOf(ctx, team.id)).get(known.metricId) ?? null,
    points,
    movingRanges: movingRanges(values),
    segments: chart.segments.map(segmentAnswer),
    signals: findSignals(values, chart).map(({ rule, points, window, side }) => ({
      rule,
      points: [...points],
      window: [...window],
      side,
    })),
    workloads: await workloadsWithSeries(ctx, named),
    connection: series && (await connectionFilling(ctx, series.id)),
  }
}

async function pointsOf(
  ctx: Ctx,
  seriesId: string,
  cycles: readonly Cycle[],
): Promise<Chart['points']> {
  const points = (await readPoints(ctx, { seriesIds: [seriesId], cycles })).get(seriesId) ?? []
  const byKey = new Map(points.map(({ cycleKey, point }: CyclePoint) => [cycleKey, point]))
  return cycles.flatMap(({ key, starts, ends }) => {
    const point = byKey.get(key)
    if (!point) return []
    const { reading, origin, parts } = point
    return [{ cycle: key, starts, ends, reading, origin, parts }]
  })
}

function segmentAnswer({ from, to, limits, hidden }: Segment): Chart['segments'][number] {
  const { tolerance: _, ...shown } = limits
  return { from, to, limits: shown, hidden }
}

async function workloadsWithSeries(
  ctx: Ctx,
  { team, ofMetric }: NamedSeries,
): Promise<Chart['workloads']> {
  const measured = new Set(ofMetric.map(({ workloadId }) => workloadId))
  const workloads = await workloadsOf(ctx, [team.id])
  return workloads.filter(({ id }) => measured.has(id)).map(({ slug, name }) => ({ slug, name }))
}
