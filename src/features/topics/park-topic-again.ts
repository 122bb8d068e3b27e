import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdStandingTopic, requireOpen, topicNow } from './find-topic.ts'
import { requireTopicWork } from './policy.ts'
import { updateTopic } from './store.ts'

type Park = typeof api.parkTopicAgain

export async function parkTopicAgain(ctx: Ctx, { params }: Input<Park>): Promise<Output<Park>> {
  requireTopicWork(ctx.actor)
  const topic = await holdStandingTopic(ctx, params.topic)
  requireOpen(topic)
  if (topic.state === 'promoted') {
    await updateTopic(ctx, topic.id, { state: 'parked', promoted_by: null, promoted_at: null })
    await recordWrite(ctx, {
      action: 'topic.parked-again',
      subject: topic.text,
      before: { state: 'promoted' },
      after: { state: 'parked' },
    })
  }
  return topicNow(ctx, topic.id)
}
