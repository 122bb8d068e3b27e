import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireFacilitating } from '#features/facilitation/require-facilitating.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { publish } from './publish.ts'
import { reviewOfOpenRoom } from './review-of-open-room.ts'
import type { Spotlight } from './room-answer.ts'
import { lockRoom, saveSpotlight, selectLine } from './room-store.ts'

type Show = typeof api.spotlightLine

export async function spotlightLine(
  ctx: Ctx,
  { params, body }: Input<Show>,
): Promise<Output<Show>> {
  const review = await reviewOfOpenRoom(ctx, params.cycle)
  await requireFacilitating(ctx, review.id)
  const spotlight = body.line === null ? null : await findLine(ctx, body.line)
  const room = await lockRoom(ctx, review.id)
  if (room.spotlight?.series === spotlight?.series) return { spotlight }
  await saveSpotlight(ctx, review.id, spotlight)
  await publish(ctx, review.id, [{ part: 'spotlight', value: spotlight }])
  return { spotlight }
}

async function findLine(ctx: Ctx, named: { team: string; series: string }): Promise<Spotlight> {
  const line = await selectLine(ctx, named)
  if (line) return line
  throw new Refusal('LineNotFound', 'This team has no such line in its report.')
}
