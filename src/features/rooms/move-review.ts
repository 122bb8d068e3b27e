import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { advance, back, itemOn, jump } from '#domain/review-clock.ts'
import { type AgendaItemRecord, agendaOf } from '#features/reviews/agenda-of-review.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { changeClock } from './change-clock.ts'

type Move = typeof api.moveReview

export async function moveReview(ctx: Ctx, { params, body }: Input<Move>): Promise<Output<Move>> {
  return changeClock(ctx, params.cycle, async (clock, reviewId) => {
    const agenda = await agendaOf(ctx, reviewId)
    requireItem(agenda, body.to)
    if (itemOn(clock) !== body.from) return clock
    if (body.to === 'next') return advance(clock, agenda, ctx.now)
    if (body.to === 'back') return back(clock, agenda, ctx.now)
    return jump(clock, agenda, body.to, ctx.now)
  })
}

function requireItem(agenda: readonly AgendaItemRecord[], to: string): void {
  if (to === 'next' || to === 'back' || agenda.some(({ id }) => id === to)) return
  throw new Refusal('ItemNotFound', 'This is not on the agenda any more.', { item: to })
}
