import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import * as domain from '#domain/tech-share.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { changeShare } from './change-share.ts'
import { holdTechShare, planOf } from './find-tech-share.ts'
import { requireShareWork } from './policy.ts'

type End = typeof api.endTechShare

const refusals = {
  over: ['TechShareIsOver', 'It is over: take it up again first.'],
  'not-begun': ['TechShareNotBegun', 'It has not begun yet.'],
  'without-date': ['TechShareNeedsDate', 'Say first when it was.'],
  'host-needed': ['TechShareNeedsDate', 'Say first when it was, and who was the host.'],
} as const

export async function endTechShare(ctx: Ctx, { params, body }: Input<End>): Promise<Output<End>> {
  const share = await holdTechShare(ctx, params.share)
  requireShareWork(ctx.actor, share)
  const step = domain.endTechShare(planOf(share), body.as, ctx.now)
  if (step.kind !== 'moved' && step.kind !== 'stays') {
    const [code, sentence] = refusals[step.kind]
    throw new Refusal(code, sentence)
  }
  const { recordingUrl } = body
  return changeShare(ctx, share, `tech-share.${body.as}`, {
    ...(step.kind === 'moved' ? { state: step.plan.state } : {}),
    ...(recordingUrl === undefined ? {} : { recording_url: recordingUrl }),
  })
}
