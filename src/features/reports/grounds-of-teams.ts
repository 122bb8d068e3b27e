import type { Cycle } from '#domain/cycle.ts'
import { findOrCreateSeries, seriesKey } from '#features/measurements/find-or-create-series.ts'
import { readPoints } from '#features/measurements/read-points.ts'
import { type Series, seriesOfTeams } from '#features/measurements/read-series.ts'
import { type WorkloadRef, workloadsOf } from '#features/teams/read-workloads.ts'
import { targetsOfTeams } from '#features/templates/read-targets.ts'
import { type Template, templateInForce } from '#features/templates/read-templates.ts'
import type { ReportCtx } from './store.ts'
import type { LineGround, LineSeries } from './write-lines.ts'

type Points = Awaited<ReturnType<typeof readPoints>>

/** All that the reports of these teams rest on: by team id, in the order of the template in force. */
export async function groundsOfTeams(
  ctx: ReportCtx,
  teamIds: readonly string[],
  cycles: readonly Cycle[],
): Promise<{ templateNumber: number; byTeam: Map<string, LineGround[]> }> {
  const template = await templateInForce(ctx)
  const workloads = (await workloadsOf(ctx, teamIds)).filter((one) => one.archivedAt === null)
  const series = await seriesToRead(ctx, teamIds, template, workloads)
  const targets = await targetsOfTeams(ctx, teamIds)
  const seriesIds = series.map(({ id }) => id)
  const points = await readPoints(ctx, { seriesIds, cycles })
  const places = Map.groupBy(series, ({ teamId, metricId }) => `${teamId} ${metricId}`)
  const groundsOf = (teamId: string) =>
    template.metrics.map(({ metricId, metric }) => ({
      metric,
      target: targets.get(teamId)?.get(metricId) ?? null,
      series: lineSeries(places.get(`${teamId} ${metricId}`) ?? [], workloads, points),
    }))
  return {
    templateNumber: template.number,
    byTeam: new Map(teamIds.map((teamId) => [teamId, groundsOf(teamId)])),
  }
}

/** Series of the template's metrics; each team has one of its own for each of them. */
async function seriesToRead(
  ctx: ReportCtx,
  teamIds: readonly string[],
  { metrics }: Template,
  workloads: readonly WorkloadRef[],
): Promise<Series[]> {
  const wanted = new Set(metrics.map(({ metricId }) => metricId))
  const active = new Set(workloads.map(({ id }) => id))
  const known = (await seriesOfTeams(ctx, teamIds)).filter(
    ({ metricId, workloadId }) =>
      wanted.has(metricId) && (workloadId === null || active.has(workloadId)),
  )
  const taken = new Set(known.map(seriesKey))
  const lacking = teamIds
    .flatMap((teamId) => metrics.map(({ metricId }) => ({ teamId, workloadId: null, metricId })))
    .filter((place) => !taken.has(seriesKey(place)))
  if (lacking.length === 0) return known
  const made = await findOrCreateSeries(ctx, lacking)
  const opened = lacking.flatMap((place) => {
    const found = made.get(seriesKey(place))
    return found ? [{ ...place, ...found }] : []
  })
  return [...known, ...opened]
}

/** The team as a whole first, then its workloads by name. */
function lineSeries(
  series: readonly Series[],
  workloads: readonly WorkloadRef[],
  points: Points,
): LineSeries[] {
  const ofTeam = series.filter(({ workloadId }) => workloadId === null)
  const ofWorkloads = workloads.flatMap(({ id }) =>
    series.filter(({ workloadId }) => workloadId === id),
  )
  return [...ofTeam, ...ofWorkloads].map(({ id, workloadId, currency }) => ({
    id,
    workload: workloads.find((workload) => workload.id === workloadId) ?? null,
    currency,
    points: points.get(id) ?? [],
  }))
}
