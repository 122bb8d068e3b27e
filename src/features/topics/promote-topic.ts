import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdStandingTopic, requireOpen, topicNow } from './find-topic.ts'
import { requireTopicWork } from './policy.ts'
import { updateTopic } from './store.ts'

type Promote = typeof api.promoteTopic

export async function promoteTopic(ctx: Ctx, { params }: Input<Promote>): Promise<Output<Promote>> {
  requireTopicWork(ctx.actor)
  const topic = await holdStandingTopic(ctx, params.topic)
  requireOpen(topic)
  if (topic.state === 'parked') {
    await updateTopic(ctx, topic.id, {
      state: 'promoted',
      promoted_by: ctx.actor.name,
      promoted_at: ctx.now,
    })
    await recordWrite(ctx, {
      action: 'topic.promoted',
      subject: topic.text,
      before: { state: 'parked' },
      after: { state: 'promoted' },
    })
  }
  return topicNow(ctx, topic.id)
}
