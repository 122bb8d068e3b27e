import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdStandingTopic, topicNow } from './find-topic.ts'
import { requireTopicWork } from './policy.ts'
import { updateTopic } from './store.ts'

type End = typeof api.endTopic

/** What is over may be told in other words; the same again changes nothing. */
export async function endTopic(ctx: Ctx, { params, body }: Input<End>): Promise<Output<End>> {
  requireTopicWork(ctx.actor)
  const { id, text, state, outcome } = await holdStandingTopic(ctx, params.topic)
  if (state !== body.as || outcome !== body.outcome) {
    await updateTopic(ctx, id, {
      state: body.as,
      outcome: body.outcome,
      ended_as: body.as,
      ended_by: ctx.actor.name,
      ended_at: ctx.now,
    })
    await recordWrite(ctx, {
      action: 'topic.ended',
      subject: text,
      before: { state, outcome },
      after: { state: body.as, outcome: body.outcome },
    })
  }
  return topicNow(ctx, id)
}
