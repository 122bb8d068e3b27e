import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { foldedTopic } from '#domain/topic.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdStandingTopic, topicNow } from './find-topic.ts'
import { requireTopicWork } from './policy.ts'
import { type TopicUpdate, topicByFolded, updateTopic } from './store.ts'

type Change = typeof api.changeTopic

export async function changeTopic(
  ctx: Ctx,
  { params, body }: Input<Change>,
): Promise<Output<Change>> {
  requireTopicWork(ctx.actor)
  const topic = await holdStandingTopic(ctx, params.topic)
  const update: TopicUpdate = {
    ...(body.text === undefined ? {} : await wordsOf(ctx, topic.id, body.text)),
    ...(body.metric === undefined ? {} : { metric_id: await metricIdOf(ctx, body.metric) }),
  }
  if (Object.keys(update).length === 0) return topicNow(ctx, topic.id)
  const before = await topicNow(ctx, topic.id)
  await updateTopic(ctx, topic.id, update)
  const after = await topicNow(ctx, topic.id)
  await recordWrite(ctx, {
    action: 'topic.changed',
    subject: after.text,
    before: { text: before.text, metric: before.metric?.key ?? null },
    after: { text: after.text, metric: after.metric?.key ?? null },
  })
  return after
}

async function wordsOf(ctx: Ctx, id: string, text: string) {
  const folded = foldedTopic(text)
  const holder = await topicByFolded(ctx, folded)
  if (holder && holder.id !== id) {
    throw new Refusal('TopicTextTaken', 'There is such a topic already: merge them instead.', {
      topic: holder.rootId,
    })
  }
  return { text, folded }
}

async function metricIdOf(ctx: Ctx, key: string | null) {
  return key === null ? null : (await metricByKey(ctx, key)).metricId
}
