import type { Input } from '#api/endpoint.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { findTechShare } from './find-tech-share.ts'
import { requireShareWork } from './policy.ts'
import { withdrawTechShare } from './withdraw-tech-share.ts'

export async function takeBackTechShare(
  ctx: Ctx,
  { params }: Input<typeof api.takeBackTechShare>,
): Promise<void> {
  requireShareWork(ctx.actor, await findTechShare(ctx, params.share))
  await withdrawTechShare(ctx, params.share)
}
