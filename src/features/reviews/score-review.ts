import type { Input, Output } from '#api/endpoint.ts'
import { epochMs } from '#domain/instant.ts'
import { Refusal } from '#domain/refusal.ts'
import { personIdOf } from '#features/access/policy.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdReview, type ReviewRecord } from './find-review.ts'
import { scoreOf } from './score-of-review.ts'
import { saveScore } from './score-store.ts'
import { tellPlan } from './tell-plan.ts'

type Score = typeof api.scoreReview

const openAfterCloseMs = 7 * 86_400_000

/** Not in the audit log: only numbers are told, never who. */
export async function scoreReview(
  ctx: Ctx,
  { params, body }: Input<Score>,
): Promise<Output<Score>> {
  const personId = personIdOf(ctx.actor)
  if (personId === null) throw new Refusal('NotAllowed', 'Only people say what a review is worth.')
  const review = await holdReview(ctx, params.cycle)
  requireOpenToScores(review, ctx.now)
  await saveScore(ctx, review.id, { personId, score: body.score })
  const { votes } = await scoreOf(ctx, review)
  await tellPlan(ctx, review.cycleKey, ['state'])
  return { score: body.score, votes }
}

function requireOpenToScores({ state, closedAt }: ReviewRecord, now: ReviewRecord['startsAt']) {
  if (state === 'planned') {
    throw new Refusal('ReviewNotStarted', 'Say what the review is worth once it has started.')
  }
  if (closedAt !== null && epochMs(now) - epochMs(closedAt) > openAfterCloseMs) {
    throw new Refusal('ReviewIsClosed', 'The review was closed over seven days ago.', { closedAt })
  }
}
