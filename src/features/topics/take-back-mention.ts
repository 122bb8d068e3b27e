import type { Input } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { mentionById } from './mention-store.ts'
import { requireOwnMention } from './policy.ts'
import { withdrawTopic } from './withdraw-topic.ts'

export async function takeBackMention(
  ctx: Ctx,
  { params }: Input<typeof api.takeBackMention>,
): Promise<void> {
  const mention = await mentionById(ctx, params.mention)
  if (!mention) throw new Refusal('MentionNotFound', 'Nobody has said that, or it was taken back.')
  requireOwnMention(ctx.actor, mention.saidById)
  await withdrawTopic(ctx, mention)
}
