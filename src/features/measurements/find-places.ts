import type { Metric } from '#domain/metric.ts'
import { workloadsOf } from '#features/teams/read-workloads.ts'
import { metricsAmong } from '#features/templates/read-metrics.ts'
import type { Place, SeriesPlace, TeamName } from './series-store.ts'

/** A series as people name it; the team is known already. */
export type NamedPlace = {
  readonly team: TeamName
  readonly workload: string | null
  readonly metric: string
}

export type FoundPlace = SeriesPlace & { readonly team: TeamName; readonly metric: Metric }
export type PlaceFault = { readonly field: 'metric' | 'workload'; readonly message: string }

/** Answers the same object for the same place. */
export async function placeFinder(
  ctx: Place,
  named: readonly NamedPlace[],
): Promise<(place: NamedPlace) => FoundPlace | PlaceFault> {
  const metrics = await metricsAmong(ctx, [...new Set(named.map(({ metric }) => metric))])
  const withWorkload = named.filter(({ workload }) => workload !== null)
  const teamIds = [...new Set(withWorkload.map(({ team }) => team.id))]
  const workloads = new Map(
    (await workloadsOf(ctx, teamIds)).map((one) => [`${one.teamId} ${one.slug}`, one]),
  )
  const find = ({ team, workload: slug, metric: key }: NamedPlace): FoundPlace | PlaceFault => {
    const known = metrics.get(key)
    if (!known) return { field: 'metric', message: `There is no metric “${key}”.` }
    const { metric, metricId } = known
    const place = { teamId: team.id, metricId, team, metric }
    if (slug === null) return { ...place, workloadId: null }
    const workload = workloads.get(`${team.id} ${slug}`)
    if (!workload) return { field: 'workload', message: `The team has no workload “${slug}”.` }
    if (workload.archivedAt !== null) {
      return { field: 'workload', message: `The workload “${slug}” is archived.` }
    }
    return { ...place, workloadId: workload.id }
  }
  const found = new Map<string, FoundPlace | PlaceFault>()
  return (place) => {
    const key = `${place.team.id} ${place.workload ?? ''} ${place.metric}`
    const answer = found.get(key) ?? find(place)
    found.set(key, answer)
    return answer
  }
}
