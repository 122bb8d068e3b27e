import type { Input, Output } from '#api/endpoint.ts'
import { seesAll } from '#features/facilitation/seat-of-review.ts'
import { reviewOfCycle } from '#features/reviews/find-review.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { wholeRoom } from './whole-room.ts'

type Read = typeof api.readRoom

export async function readRoom(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  const review = await reviewOfCycle(ctx, params.cycle)
  const audience = (await seesAll(ctx, review)) ? 'facilitator' : 'room'
  return wholeRoom(ctx, params.cycle, audience)
}
