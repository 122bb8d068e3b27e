import type { Input } from '#api/endpoint.ts'
import { isTermFit } from '#domain/notice.ts'
import { Refusal } from '#domain/refusal.ts'
import { teamsBySlugs } from '#features/teams/read-teams.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import type { Wording } from './store.ts'

type Sent = Omit<Input<typeof api.draftNotice>['body'], 'id'>

/** Throws TeamNotFound, MetricNotFound and NoticeEndsTooEarly. */
export async function wordingOf(
  ctx: Pick<Ctx, 'db' | 'organisation'>,
  { audience, proof, ...said }: Sent,
): Promise<Wording> {
  requireFitTerm(said)
  const teams = audience === null ? null : await teamsBySlugs(ctx, audience)
  const metric = proof === null ? null : await metricByKey(ctx, proof.metric)
  return {
    ...said,
    metricId: metric?.metricId ?? null,
    proofLower: proof?.target?.lower ?? null,
    proofUpper: proof?.target?.upper ?? null,
    teamIds: teams?.map(({ id }) => id) ?? null,
  }
}

export function requireFitTerm(term: Pick<Sent, 'effectiveOn' | 'expiresOn'>): void {
  if (isTermFit(term)) return
  throw new Refusal('NoticeEndsTooEarly', 'The last day comes before the effective day.', {
    effectiveOn: term.effectiveOn,
    expiresOn: term.expiresOn,
  })
}
