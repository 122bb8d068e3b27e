import type { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { isRecurring, isTopicOpen } from '#domain/topic.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { lockTopics, type StoredTopic, type TopicCtx, topicById } from './store.ts'
import { type TopicRow, topicRowById } from './topic-list-store.ts'

export type TopicAnswer = z.output<typeof api.Topic>

/** Throws TopicNotFound; no topic changes until this transaction ends. */
export async function holdTopic(ctx: Ctx, id: string): Promise<StoredTopic> {
  await lockTopics(ctx)
  const topic = await topicById(ctx, id)
  if (topic) return topic
  throw topicNotFound(id)
}

/** As `holdTopic`; throws TopicIsMerged too. */
export async function holdStandingTopic(ctx: Ctx, id: string): Promise<StoredTopic> {
  const topic = await holdTopic(ctx, id)
  if (topic.mergedInto === null) return topic
  throw new Refusal('TopicIsMerged', 'It is counted with another topic: undo the merge first.', {
    into: topic.rootId,
  })
}

/** Throws TopicIsEnded. */
export function requireOpen({ state }: StoredTopic): void {
  if (!isTopicOpen(state)) {
    throw new Refusal('TopicIsEnded', 'The topic is over: open it again first.', { state })
  }
}

/** As it is now; throws TopicNotFound. */
export async function topicNow(ctx: TopicCtx, id: string): Promise<TopicAnswer> {
  const row = await topicRowById(ctx, id)
  if (row) return topicAnswer(row)
  throw topicNotFound(id)
}

export function topicAnswer(row: TopicRow): TopicAnswer {
  const counts = { reviews: row.reviews.length, teams: row.teams.length }
  return { ...row, recurring: isRecurring(counts) }
}

function topicNotFound(id: string): Refusal {
  return new Refusal('TopicNotFound', 'There is no such topic.', { topic: id })
}
