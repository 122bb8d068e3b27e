import { Refusal } from '#domain/refusal.ts'
import { type TeamRef, teamsBySlugs } from '#features/teams/read-teams.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'

export type NamedPair = {
  readonly helper: TeamRef
  readonly helped: TeamRef
  readonly metricId: string
  readonly metricKey: string
}

/** Throws TeamNotFound, MetricNotFound or PairingNeedsTwoTeams. */
export async function namedPair(
  ctx: Ctx,
  named: { readonly metric: string; readonly helper: string; readonly helped: string },
): Promise<NamedPair> {
  const [helper, helped] = await teamsBySlugs(ctx, [named.helper, named.helped])
  if (!helper || !helped) throw new Error('Teams that were found are missing')
  if (helper.id === helped.id) {
    throw new Refusal('PairingNeedsTwoTeams', 'A team pairs with another team, not with itself.')
  }
  const { metricId, metric } = await metricByKey(ctx, named.metric)
  return { helper, helped, metricId, metricKey: metric.key }
}
