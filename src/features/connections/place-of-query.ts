import type { Metric } from '#domain/metric.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { workloadBySlug } from '#features/teams/read-workloads.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import { requireQueryWork } from './policy.ts'

export type QueryPlace = {
  readonly teamId: string
  readonly workloadId: string | null
  readonly metricId: string
  readonly metric: Metric
}

type Named = { readonly team: string; readonly workload: string | null; readonly metric: string }

/** Throws NotAllowed, TeamNotFound, WorkloadNotFound or MetricNotFound. */
export async function placeOfQuery(ctx: Ctx, named: Named): Promise<QueryPlace> {
  const team = await teamBySlug(ctx, named.team)
  requireQueryWork(ctx.actor, team.id)
  const workload =
    named.workload === null ? null : await workloadBySlug(ctx, team.id, named.workload)
  const { metricId, metric } = await metricByKey(ctx, named.metric)
  return { teamId: team.id, workloadId: workload?.id ?? null, metricId, metric }
}
