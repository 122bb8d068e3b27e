import { isTopicOpen } from '#domain/topic.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { deleteMention, lastMentionOf, mentionById } from './mention-store.ts'
import { deleteBareTopic, lockTopics, topicById, updateTopic } from './store.ts'

/**
 * Takes the mention with this id back. A topic that nothing else belongs to goes with it; one that this
 * mention opened again is over again. Without such a mention nothing happens.
 */
export async function withdrawTopic(ctx: Ctx, { id }: { readonly id: string }): Promise<void> {
  await lockTopics(ctx)
  const mention = await mentionById(ctx, id)
  if (!mention) return
  const worded = await topicById(ctx, mention.topicId)
  const root = worded && (await topicById(ctx, worded.rootId))
  if (!worded || !root) throw new Error(`A mention of a topic that is not there, ${id}`)
  await deleteMention(ctx, id)
  const last = await lastMentionOf(ctx, root.id)
  const isLatest = last === null || last <= mention.saidAt
  if (mention.reopened && isLatest && isTopicOpen(root.state) && root.endedAs !== null) {
    await updateTopic(ctx, root.id, { state: root.endedAs })
  }
  const isGone = await deleteBareTopic(ctx, worded.id)
  await recordWrite(ctx, {
    action: isGone ? 'topic.taken-back' : 'topic.mention-taken-back',
    subject: worded.text,
    before: { mention: id, at: mention.saidAt },
    after: null,
  })
}
