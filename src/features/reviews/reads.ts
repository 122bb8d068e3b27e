import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import { agendasOf } from './agenda-store.ts'
import type * as api from './api.ts'
import { reviewAnswer, reviewNow } from './review-answer.ts'
import { scoreTold } from './score-of-review.ts'
import { scoreCountsOf } from './score-store.ts'
import { reviewsPage } from './store.ts'

type Read = typeof api.readReview

export async function readReview(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  return reviewNow(ctx, params.cycle)
}

type List = typeof api.listReviews

export async function listReviews(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const { cursor: before, limit } = query
  if (before !== undefined && !/^\d{4}-\d{2,3}$/.test(before)) {
    throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
  }
  const rows = await reviewsPage(ctx, { before, limit })
  const { items, next } = page(rows, limit, ({ cycleKey }) => cycleKey)
  const ids = items.map(({ id }) => id)
  const [agendas, counts] = await Promise.all([agendasOf(ctx, ids), scoreCountsOf(ctx, ids)])
  return {
    items: items.map((review) => {
      const agenda = agendas.get(review.id) ?? []
      const { agenda: _, ...answer } = reviewAnswer(review, agenda)
      const teams = agenda.filter(({ kind }) => kind === 'team').length
      return { ...answer, teams, score: scoreTold(review.cycleKey, counts.get(review.id)).mean }
    }),
    next,
  }
}
