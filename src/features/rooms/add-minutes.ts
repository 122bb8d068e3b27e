import type { Input, Output } from '#api/endpoint.ts'
import * as clocks from '#domain/review-clock.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { changeClock } from './change-clock.ts'
import { insertAddedMinutes } from './room-store.ts'

type Add = typeof api.addMinutes

/** Minutes for an item that is no longer on come too late, and change nothing. */
export async function addMinutes(ctx: Ctx, { params, body }: Input<Add>): Promise<Output<Add>> {
  return changeClock(ctx, params.cycle, async (clock, reviewId) => {
    if (clocks.itemOn(clock) !== body.item) return clock
    const isNew = await insertAddedMinutes(ctx, reviewId, body.id)
    return isNew ? clocks.addMinutes(clock, body.minutes) : clock
  })
}
