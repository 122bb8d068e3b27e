import type { Input, Output } from '#api/endpoint.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { findAction } from './find-action.ts'
import { requireActionWork } from './policy.ts'
import { withdrawAction } from './withdraw-action.ts'

type TakeBack = typeof api.takeBackAction

export async function takeBackAction(
  ctx: Ctx,
  { params }: Input<TakeBack>,
): Promise<Output<TakeBack>> {
  requireActionWork(ctx.actor, await findAction(ctx, params.action))
  await withdrawAction(ctx, params.action)
}
