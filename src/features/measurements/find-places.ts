import type { Metric } from '#domain/metric.ts'
import { workloadsOf } from '#features/teams/read-workloads.ts'
import { metricsAmong } from '#features/templates/read-metrics.ts'
import type { Place, SeriesPlace } from './series-store.ts'

/** A series as people name it: the team is known already. */
export type NamedPlace = {
  readonly teamId: string
  readonly workload: string | null
  readonly metric: string
}

export type FoundPlace = SeriesPlace & { readonly metric: Metric }
export type PlaceFault = { readonly field: 'metric' | 'workload'; readonly message: string }

/** Answers the same object for the same place. */
export async function placeFinder(
  ctx: Place,
  named: readonly NamedPlace[],
): Promise<(place: NamedPlace) => FoundPlace | PlaceFault> {
  const metrics = await metricsAmong(ctx, [...new Set(named.map(({ metric }) => metric))])
  const withWorkload = named.filter(({ workload }) => workload !== null)
  const teamIds = [...new Set(withWorkload.map(({ teamId }) => teamId))]
  const workloads = new Map(
    (await workloadsOf(ctx, teamIds)).map((one) => [`${one.teamId} ${one.slug}`, one]),
  )
  const find = ({ teamId, workload: slug, metric: key }: NamedPlace): FoundPlace | PlaceFault => {
    const known = metrics.get(key)
    if (!known) return { field: 'metric', message: `There is no metric “${key}”.` }
    const { metric, metricId } = known
    if (slug === null) return { teamId, workloadId: null, metricId, metric }
    const workload = workloads.get(`${teamId} ${slug}`)
    if (!workload) return { field: 'workload', message: `The team has no workload “${slug}”.` }
    if (workload.archivedAt !== null) {
      return { field: 'workload', message: `The workload “${slug}” is archived.` }
    }
    return { teamId, workloadId: workload.id, metricId, metric }
  }
  const found = new Map<string, FoundPlace | PlaceFault>()
  return (place) => {
    const key = `${place.teamId} ${place.workload ?? ''} ${place.metric}`
    const answer = found.get(key) ?? find(place)
    found.set(key, answer)
    return answer
  }
}
