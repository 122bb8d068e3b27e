import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { changeShare } from './change-share.ts'
import { holdTechShare, techShareAnswer } from './find-tech-share.ts'
import { hostOf } from './host-of.ts'
import { requireShareWork } from './policy.ts'

type Volunteer = typeof api.hostTechShare

export async function hostTechShare(
  ctx: Ctx,
  { params, body }: Input<Volunteer>,
): Promise<Output<Volunteer>> {
  const share = await holdTechShare(ctx, params.share)
  const { personId, teamId } = await hostOf(ctx, body.host)
  if (share.hostPersonId === personId && share.hostTeamId === teamId) {
    return techShareAnswer(ctx, share)
  }
  if (share.hostName !== null || body.host === null) requireShareWork(ctx.actor, share)
  if (share.state === 'held' || share.state === 'cancelled') {
    throw new Refusal('TechShareIsOver', 'It is over: take it up again first.')
  }
  if (body.host === null && share.state === 'planned') {
    throw new Refusal('TechShareNeedsHost', 'It has a date: name another host, or take it off.')
  }
  const host = { host_person_id: personId, host_team_id: teamId }
  return changeShare(ctx, share, 'tech-share.hosted', host)
}
