import { personIdOf } from '#features/access/policy.ts'
import type { ReviewRecord } from '#features/reviews/find-review.ts'
import type { Ctx } from '#platform/context.ts'
import { insertCapture, saveSubject } from './capture-store.ts'
import { type Capturing, keepCaptured } from './keep-captured.ts'

/**
 * What was written down in a review that was held before; answers the id of what it became. For a
 * history that comes as a whole: nobody follows such a room, so that nothing is published, and names
 * are known to exist.
 */
export async function recountCapture(
  ctx: Ctx,
  review: ReviewRecord,
  { itemId, ...capturing }: Capturing & { readonly itemId: string },
): Promise<string> {
  const { id, kind, text, teamId, metricId } = capturing
  const by = { by: ctx.actor.name, byId: personIdOf(ctx.actor) }
  const capture = { id, kind, text, subjectId: id, itemId, teamId, metricId, ...by }
  await insertCapture(ctx, review.id, capture)
  const subjectId = await keepCaptured(ctx, review, capturing)
  if (subjectId !== id) await saveSubject(ctx, review.id, { id, subjectId })
  return subjectId
}
