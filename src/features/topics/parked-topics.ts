import { openTopicStates } from '#domain/topic.ts'
import { type TopicAnswer, topicAnswer } from './find-topic.ts'
import type { TopicCtx } from './store.ts'
import { topicsPage } from './topic-list-store.ts'

/** More than that are not talked about in one review. */
const most = 200

/** What waits to be talked about, promoted or not, most often mentioned first. */
export async function parkedTopics(ctx: TopicCtx): Promise<TopicAnswer[]> {
  const rows = await topicsPage(ctx, { states: openTopicStates, limit: most })
  return rows.slice(0, most).map(topicAnswer)
}
