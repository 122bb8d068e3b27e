import type { Input, Output } from '#api/endpoint.ts'
import { pause, resume } from '#domain/review-clock.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { changeClock } from './change-clock.ts'

type Pause = typeof api.pauseClock

export async function pauseClock(ctx: Ctx, { params, body }: Input<Pause>): Promise<Output<Pause>> {
  return changeClock(ctx, params.cycle, (clock) =>
    body.paused ? pause(clock, ctx.now) : resume(clock, ctx.now),
  )
}
