import type { Input, Output } from '#api/endpoint.ts'
import { requirePerson } from '#features/facilitation/require-person.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { savePaceVote, selectPace } from './pace-store.ts'
import { publish } from './publish.ts'
import { reviewOfOpenRoom } from './review-of-open-room.ts'
import { lockRoom } from './room-store.ts'

type Vote = typeof api.votePace

/** Not in the audit log: only numbers are told, never who. */
export async function votePace(ctx: Ctx, { params, body }: Input<Vote>): Promise<Output<Vote>> {
  const me = requirePerson(ctx.actor)
  const review = await reviewOfOpenRoom(ctx, params.cycle)
  await lockRoom(ctx, review.id)
  const isChanged = await savePaceVote(ctx, review.id, me.id, body.pace)
  const pace = await selectPace(ctx, review.id)
  if (isChanged) await publish(ctx, review.id, [{ part: 'pace', value: pace }])
  return pace
}
