import { foldedTopic, isTopicOpen } from '#domain/topic.ts'
import { personIdOf } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { insertMention, mentionById } from './mention-store.ts'
import {
  insertTopic,
  lockTopics,
  type StoredTopic,
  topicByFolded,
  topicById,
  updateTopic,
} from './store.ts'

export type ParkedIn = {
  /** The mention's, made by the caller; the same again is a no-op. */
  readonly id: string
  readonly text: string
  readonly teamId: string | null
  readonly reviewId: string | null
  readonly metricId: string | null
}

/**
 * The same topic said again counts instead of doubling, and is opened again when it was over. Answers the
 * topic that it counts with. Who may is decided by the verb that calls it.
 */
export async function parkTopic(ctx: Ctx, mention: ParkedIn): Promise<{ topicId: string }> {
  await lockTopics(ctx)
  const before = await mentionById(ctx, mention.id)
  if (before) return { topicId: (await storedTopic(ctx, before.topicId)).rootId }
  const known = await topicByFolded(ctx, foldedTopic(mention.text))
  const worded = known ?? (await newTopic(ctx, mention))
  const root = worded.id === worded.rootId ? worded : await storedTopic(ctx, worded.rootId)
  const reopened = !isTopicOpen(root.state)
  await insertMention(ctx, {
    ...mention,
    topicId: worded.id,
    saidById: personIdOf(ctx.actor),
    reopened,
  })
  await updateTopic(ctx, root.id, {
    state: reopened ? openStateOf(root) : root.state,
    metric_id: root.metricId ?? mention.metricId,
  })
  await recordWrite(ctx, {
    action: actionOf(known !== undefined, reopened),
    subject: root.text,
    before: null,
    after: mention,
  })
  return { topicId: root.id }
}

/** What a topic that was over is when it is opened again. */
export function openStateOf({ promotedAt }: StoredTopic): 'promoted' | 'parked' {
  return promotedAt === null ? 'parked' : 'promoted'
}

function actionOf(wasKnown: boolean, reopened: boolean) {
  if (!wasKnown) return 'topic.parked'
  return reopened ? 'topic.came-back' : 'topic.mentioned'
}

async function newTopic(ctx: Ctx, { text, metricId }: ParkedIn): Promise<StoredTopic> {
  const id = newId()
  await insertTopic(ctx, { id, text, folded: foldedTopic(text), metricId })
  return storedTopic(ctx, id)
}

async function storedTopic(ctx: Ctx, id: string): Promise<StoredTopic> {
  const topic = await topicById(ctx, id)
  if (!topic) throw new Error(`A mention of a topic that is not there, ${id}`)
  return topic
}
