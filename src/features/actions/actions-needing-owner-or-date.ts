import { type Action, answerActions, type ReadCtx } from './action-answer.ts'
import { lackingOfReview } from './action-list-store.ts'

/** Of what was opened in this review: unfinished, and without a team, a person or a day (`lacks`). */
export async function actionsNeedingOwnerOrDate(ctx: ReadCtx, reviewId: string): Promise<Action[]> {
  return answerActions(ctx, await lackingOfReview(ctx, reviewId))
}
