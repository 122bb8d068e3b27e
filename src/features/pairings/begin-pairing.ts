import type { Input, Output } from '#api/endpoint.ts'
import { begunPairing } from '#domain/pairing.ts'
import { requireTeamWork } from '#features/access/policy.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { keepPairing } from './keep-pairing.ts'
import { pairingNow } from './pairing-answer.ts'

type Begin = typeof api.beginPairing

export async function beginPairing(ctx: Ctx, { body }: Input<Begin>): Promise<Output<Begin>> {
  const { id: teamId } = await teamBySlug(ctx, body.team)
  requireTeamWork(ctx.actor, teamId)
  const otherId = body.other === null ? null : (await teamBySlug(ctx, body.other)).id
  const metric = body.metric === null ? null : await metricByKey(ctx, body.metric)
  const begun =
    body.kind === 'offer'
      ? begunPairing({ helperTeamId: teamId, helpedTeamId: otherId }, 'offered')
      : begunPairing({ helperTeamId: otherId, helpedTeamId: teamId }, 'asked')
  await keepPairing(ctx, {
    id: body.id,
    text: body.text,
    metricId: metric?.metricId ?? null,
    reviewId: null,
    evidence: null,
    ...begun,
  })
  return pairingNow(ctx, body.id)
}
