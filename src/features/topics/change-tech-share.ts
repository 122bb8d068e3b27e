import type { Input, Output } from '#api/endpoint.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { changeShare } from './change-share.ts'
import { holdTechShare } from './find-tech-share.ts'
import { requireShareWork } from './policy.ts'

type Change = typeof api.changeTechShare

export async function changeTechShare(
  ctx: Ctx,
  { params, body }: Input<Change>,
): Promise<Output<Change>> {
  const share = await holdTechShare(ctx, params.share)
  requireShareWork(ctx.actor, share)
  const { recordingUrl, ...words } = body
  const recording = recordingUrl === undefined ? {} : { recording_url: recordingUrl }
  return changeShare(ctx, share, 'tech-share.changed', { ...words, ...recording })
}
