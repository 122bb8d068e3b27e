import type { Output } from '#api/endpoint.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { closedReviews } from './closed-reviews.ts'
import { scoreTold } from './score-of-review.ts'
import { scoreCountsOf } from './score-store.ts'

type List = typeof api.listScores

export async function listScores(ctx: Ctx): Promise<Output<List>> {
  const reviews = (await closedReviews(ctx, 26)).reverse()
  const counts = await scoreCountsOf(
    ctx,
    reviews.map(({ id }) => id),
  )
  return { items: reviews.map(({ id, cycle }) => scoreTold(cycle, counts.get(id))) }
}
