import type { Input, Output } from '#api/endpoint.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { topicNow } from './find-topic.ts'
import { parkTopic } from './park-topic.ts'
import { requireMentioning } from './policy.ts'

type Mention = typeof api.mentionTopic

export async function mentionTopic(ctx: Ctx, { body }: Input<Mention>): Promise<Output<Mention>> {
  const team = body.team === null ? null : await teamBySlug(ctx, body.team)
  requireMentioning(ctx.actor, team?.id ?? null)
  const metric = body.metric === null ? null : await metricByKey(ctx, body.metric)
  const { topicId } = await parkTopic(ctx, {
    id: body.id,
    text: body.text,
    teamId: team?.id ?? null,
    reviewId: null,
    metricId: metric?.metricId ?? null,
  })
  return topicNow(ctx, topicId)
}
