import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdTopic, topicNow } from './find-topic.ts'
import { requireTopicWork } from './policy.ts'
import { pointAtItself } from './store.ts'

type Undo = typeof api.undoMerge

export async function undoMerge(ctx: Ctx, { params }: Input<Undo>): Promise<Output<Undo>> {
  requireTopicWork(ctx.actor)
  const topic = await holdTopic(ctx, params.topic)
  if (topic.mergedInto !== null) {
    const into = await topicNow(ctx, topic.rootId)
    await pointAtItself(ctx, topic.id)
    await recordWrite(ctx, {
      action: 'topic.merge-undone',
      subject: topic.text,
      before: { into: into.text },
      after: null,
    })
  }
  return topicNow(ctx, topic.id)
}
