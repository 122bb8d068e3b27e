import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdStandingTopic, holdTopic, requireOpen, topicNow } from './find-topic.ts'
import { requireTopicWork } from './policy.ts'
import { pointAt } from './store.ts'

type Merge = typeof api.mergeTopic

/** What was said stays with the topic as it was worded, so that the merge can be undone wholly. */
export async function mergeTopic(ctx: Ctx, { params, body }: Input<Merge>): Promise<Output<Merge>> {
  requireTopicWork(ctx.actor)
  const topic = await holdTopic(ctx, params.topic)
  const wanted = await holdTopic(ctx, body.into)
  const into = await holdStandingTopic(ctx, wanted.rootId)
  if (into.id === topic.id) {
    throw new Refusal('SameTopic', 'These are counted together already: choose another topic.')
  }
  if (topic.rootId === into.id) return topicNow(ctx, into.id)
  await holdStandingTopic(ctx, topic.id)
  requireOpen(into)
  await pointAt(ctx, topic.id, into.id)
  await recordWrite(ctx, {
    action: 'topic.merged',
    subject: topic.text,
    before: null,
    after: { into: into.text },
  })
  return topicNow(ctx, into.id)
}
