import { type TopicAnswer, topicAnswer } from './find-topic.ts'
import type { TopicCtx } from './store.ts'
import { topicsPage } from './topic-list-store.ts'

const most = 200

/** What the portfolio's summary tells, most often mentioned first. */
export async function promotedTopics(ctx: TopicCtx): Promise<TopicAnswer[]> {
  const rows = await topicsPage(ctx, { states: ['promoted'], limit: most })
  return rows.slice(0, most).map(topicAnswer)
}
