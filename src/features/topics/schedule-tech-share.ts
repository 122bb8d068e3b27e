import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import * as domain from '#domain/tech-share.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { changeShare } from './change-share.ts'
import { holdTechShare, planOf } from './find-tech-share.ts'
import { requireShareWork } from './policy.ts'

type Schedule = typeof api.scheduleTechShare

export async function scheduleTechShare(
  ctx: Ctx,
  { params, body }: Input<Schedule>,
): Promise<Output<Schedule>> {
  const share = await holdTechShare(ctx, params.share)
  requireShareWork(ctx.actor, share)
  const { startsAt, minutes = share.minutes, place = share.place } = body
  const step = domain.scheduleTechShare(planOf(share), startsAt, share.hostName !== null)
  if (step.kind === 'host-needed') {
    throw new Refusal('TechShareNeedsHost', 'Somebody has to host it before it gets a date.')
  }
  if (step.kind === 'over') {
    throw new Refusal('TechShareIsOver', 'It is over: take it up again first.')
  }
  return changeShare(ctx, share, 'tech-share.scheduled', {
    ...(step.kind === 'moved' ? { state: step.plan.state, starts_at: startsAt } : {}),
    ...(minutes === share.minutes ? {} : { minutes }),
    ...(place === share.place ? {} : { place }),
  })
}
