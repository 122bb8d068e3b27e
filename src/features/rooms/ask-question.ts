import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { personIdOf } from '#features/access/policy.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { publish } from './publish.ts'
import { insertQuestion, selectQuestion } from './question-store.ts'
import { reviewOfOpenRoom } from './review-of-open-room.ts'

type Ask = typeof api.askQuestion

/** Not in the audit log: of a quiet question nobody must be able to find out who asked it. */
export async function askQuestion(ctx: Ctx, { params, body }: Input<Ask>): Promise<Output<Ask>> {
  const review = await reviewOfOpenRoom(ctx, params.cycle)
  await requireCalm(ctx, review.id)
  const team = body.team === null ? null : await teamBySlug(ctx, body.team)
  const known = body.metric === null ? null : await metricByKey(ctx, body.metric)
  const isNew = await insertQuestion(ctx, review.id, {
    id: body.id,
    text: body.text,
    teamId: team?.id ?? null,
    metricId: known?.metricId ?? null,
    askedBy: body.quiet ? null : ctx.actor.name,
    askedAhead: review.state === 'planned',
  })
  const question = await selectQuestion(ctx, review.id, body.id)
  // Whoever comes by the id of somebody's waiting question must not learn its text.
  if (!question || question.text !== body.text) {
    throw new Refusal('InvalidInput', 'Another question has this id.')
  }
  if (isNew) await publish(ctx, review.id, [{ part: 'questions', key: body.id, value: question }])
  return question
}

/** Counted in memory, so that it leaves no trace of who asked. */
async function requireCalm(ctx: Ctx, reviewId: string): Promise<void> {
  const key = `${reviewId} ${personIdOf(ctx.actor)}`
  const retryAfterSeconds = await ctx.installation.questionLimit.take(key)
  if (retryAfterSeconds === 0) return
  throw new Refusal('TooManyRequests', 'These are many questions at once. Wait a little.', {
    retryAfterSeconds,
  })
}
