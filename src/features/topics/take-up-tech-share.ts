import type { Input, Output } from '#api/endpoint.ts'
import * as domain from '#domain/tech-share.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { changeShare } from './change-share.ts'
import { holdTechShare, planOf } from './find-tech-share.ts'
import { requireShareWork } from './policy.ts'

type TakeUp = typeof api.takeUpTechShare

export async function takeUpTechShare(
  ctx: Ctx,
  { params }: Input<TakeUp>,
): Promise<Output<TakeUp>> {
  const share = await holdTechShare(ctx, params.share)
  requireShareWork(ctx.actor, share)
  const step = domain.takeUpTechShare(planOf(share))
  const update = step.kind === 'moved' ? { state: step.plan.state } : {}
  return changeShare(ctx, share, 'tech-share.taken-up', update)
}
