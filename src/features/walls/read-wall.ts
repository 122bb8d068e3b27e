import type { Output } from '#api/endpoint.ts'
import { roomFor } from '#domain/review-room.ts'
import { wholeRoom } from '#features/rooms/whole-room.ts'
import type { PublicCtx } from '#platform/context.ts'
import { admitWall } from './admit-wall.ts'
import type * as api from './api.ts'

export async function readWall(publicCtx: PublicCtx): Promise<Output<typeof api.readWall>> {
  const { ctx, review } = await admitWall(publicCtx)
  const whole = await wholeRoom(ctx, review.cycleKey, 'facilitator')
  const { slug, name, timeZone } = ctx.organisationInForce
  const { cycle, state, clock, agenda, seat, spotlight, captures, sequence, now } = roomFor(
    'wall',
    whole,
  )
  return {
    cycle,
    state,
    clock,
    agenda,
    seat,
    spotlight,
    captures,
    sequence,
    now,
    organisation: { slug, name, timeZone },
    here: whole.people.filter((person) => person.here).length,
  }
}
