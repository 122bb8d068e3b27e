import { type TeamRef, teamBySlug } from '#features/teams/read-teams.ts'
import { type WorkloadRef, workloadBySlug } from '#features/teams/read-workloads.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import { type Series, seriesOfTeams } from './read-series.ts'

export type NamedSeries = {
  readonly team: TeamRef
  readonly known: Awaited<ReturnType<typeof metricByKey>>
  readonly workload: WorkloadRef | null
  /** Null when nothing was ever measured. */
  readonly series: Series | null
  /** All the team's series of the metric. */
  readonly ofMetric: readonly Series[]
}

/** Throws TeamNotFound, MetricNotFound or WorkloadNotFound. */
export async function readNamedSeries(
  ctx: Ctx,
  named: { readonly team: string; readonly metric: string; readonly workload?: string },
): Promise<NamedSeries> {
  const team = await teamBySlug(ctx, named.team)
  const known = await metricByKey(ctx, named.metric)
  const workload =
    named.workload === undefined ? null : await workloadBySlug(ctx, team.id, named.workload)
  const ofMetric = (await seriesOfTeams(ctx, [team.id])).filter(
    ({ metricId }) => metricId === known.metricId,
  )
  const series = ofMetric.find(({ workloadId }) => workloadId === (workload?.id ?? null)) ?? null
  return { team, known, workload, series, ofMetric }
}
