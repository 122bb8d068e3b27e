import type { Input, Output } from '#api/endpoint.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { techShareNow } from './find-tech-share.ts'
import { topicNow } from './find-topic.ts'
import { hostOf } from './host-of.ts'
import { offerTechShare } from './offer-tech-share.ts'

type Propose = typeof api.proposeTechShare

export async function proposeTechShare(
  ctx: Ctx,
  { body }: Input<Propose>,
): Promise<Output<Propose>> {
  const { id, title, text } = body
  const { personId, teamId } = await hostOf(ctx, body.host)
  const topic = body.topic === null ? null : await topicNow(ctx, body.topic)
  const from = { reviewId: null, topicId: topic?.id ?? null }
  await offerTechShare(ctx, { id, title, text, teamId, hostPersonId: personId, ...from })
  return techShareNow(ctx, id)
}
