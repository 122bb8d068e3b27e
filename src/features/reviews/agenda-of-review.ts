import { type AgendaRow, agendasOf } from './agenda-store.ts'
import type { ReviewCtx } from './store.ts'

export type AgendaItemRecord = AgendaRow

/** In order. */
export async function agendaOf(ctx: ReviewCtx, reviewId: string): Promise<AgendaItemRecord[]> {
  return (await agendasOf(ctx, [reviewId])).get(reviewId) ?? []
}
