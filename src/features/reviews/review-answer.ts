import type { z } from 'zod'
import { plannedMinutes } from '#domain/agenda.ts'
import { type AgendaItemRecord, agendaOf } from './agenda-of-review.ts'
import type * as api from './api.ts'
import { type ReviewRecord, reviewOfCycle } from './find-review.ts'
import type { ReviewCtx } from './store.ts'

export type Review = z.output<typeof api.Review>
export type AgendaItem = Review['agenda'][number]

/** As it stands now, for the answer of a read or a write. */
export async function reviewNow(
  ctx: Parameters<typeof reviewOfCycle>[0],
  cycleKey: string,
): Promise<Review> {
  return reviewTold(ctx, await reviewOfCycle(ctx, cycleKey))
}

export async function reviewTold(ctx: ReviewCtx, review: ReviewRecord): Promise<Review> {
  return reviewAnswer(review, await agendaOf(ctx, review.id))
}

export function reviewAnswer(review: ReviewRecord, agenda: readonly AgendaItemRecord[]): Review {
  return {
    cycle: {
      key: review.cycleKey,
      starts: review.cycleStarts,
      ends: review.cycleEnds,
      startsOn: review.cycleStartsOn,
      endsOn: review.cycleEndsOn,
    },
    state: review.state,
    revision: review.revision,
    startsAt: review.startsAt,
    bookedMinutes: review.bookedMinutes,
    place: review.place,
    facilitator: review.facilitator,
    coFacilitator: review.coFacilitator,
    orderMode: review.orderMode,
    agenda: agendaTold(agenda),
    plannedMinutes: plannedMinutes(agenda),
    preReadSentAt: review.preReadSentAt,
    startedAt: review.startedAt,
    closedAt: review.closedAt,
  }
}

export function agendaTold(agenda: readonly AgendaItemRecord[]): AgendaItem[] {
  return agenda.map(({ teamId: _, ...item }) => item)
}
