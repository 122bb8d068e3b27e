import type { Input, Output } from '#api/endpoint.ts'
import { isTopicOpen } from '#domain/topic.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdStandingTopic, topicNow } from './find-topic.ts'
import { openStateOf } from './park-topic.ts'
import { requireTopicWork } from './policy.ts'
import { updateTopic } from './store.ts'

type Reopen = typeof api.reopenTopic

export async function reopenTopic(ctx: Ctx, { params }: Input<Reopen>): Promise<Output<Reopen>> {
  requireTopicWork(ctx.actor)
  const topic = await holdStandingTopic(ctx, params.topic)
  if (!isTopicOpen(topic.state)) {
    const state = openStateOf(topic)
    await updateTopic(ctx, topic.id, { state })
    await recordWrite(ctx, {
      action: 'topic.reopened',
      subject: topic.text,
      before: { state: topic.state },
      after: { state },
    })
  }
  return topicNow(ctx, topic.id)
}
