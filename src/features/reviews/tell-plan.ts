import { seatOf } from '#features/facilitation/seat-of-review.ts'
import { publish, type RoomChange } from '#features/rooms/publish.ts'
import type { Ctx } from '#platform/context.ts'
import { agendaOf } from './agenda-of-review.ts'
import { reviewOfCycle } from './find-review.ts'
import { agendaTold } from './review-answer.ts'
import { stateOf } from './state-of-review.ts'

/** Tells the room what the plan is now; at the end of the transaction that changed it. */
export async function tellPlan(
  ctx: Ctx,
  cycleKey: string,
  parts: readonly ('state' | 'seat' | 'agenda')[],
): Promise<void> {
  const review = await reviewOfCycle(ctx, cycleKey)
  const changes: RoomChange[] = []
  if (parts.includes('state')) changes.push({ part: 'state', value: await stateOf(ctx, review) })
  if (parts.includes('seat')) changes.push({ part: 'seat', value: await seatOf(ctx, review) })
  if (parts.includes('agenda')) {
    changes.push({ part: 'agenda', value: agendaTold(await agendaOf(ctx, review.id)) })
  }
  await publish(ctx, review.id, changes)
}
