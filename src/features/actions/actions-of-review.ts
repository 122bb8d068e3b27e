import { type Action, answerActions, type ReadCtx } from './action-answer.ts'
import { openedInReview } from './action-list-store.ts'

/** All that was opened in this review, by team and then by the day it is due. */
export async function actionsOfReview(ctx: ReadCtx, reviewId: string): Promise<Action[]> {
  return answerActions(ctx, await openedInReview(ctx, reviewId))
}
