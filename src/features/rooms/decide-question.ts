import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireFacilitating } from '#features/facilitation/require-facilitating.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { publish } from './publish.ts'
import { saveQuestionState, selectQuestion } from './question-store.ts'
import { reviewOfOpenRoom } from './review-of-open-room.ts'

type Decide = typeof api.decideQuestion

export async function decideQuestion(
  ctx: Ctx,
  { params, body }: Input<Decide>,
): Promise<Output<Decide>> {
  const review = await reviewOfOpenRoom(ctx, params.cycle)
  await requireFacilitating(ctx, review.id)
  const { question: id } = params
  const isChanged = await saveQuestionState(ctx, review.id, id, body.state)
  const question = await selectQuestion(ctx, review.id, id)
  if (!question) throw new Refusal('QuestionNotFound', 'Nobody asked such a question here.')
  if (isChanged) await publish(ctx, review.id, [{ part: 'questions', key: id, value: question }])
  return question
}
