import type { Input, Output } from '#api/endpoint.ts'
import { reviewOfCycle } from '#features/reviews/find-review.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { pairedWalls } from './store.ts'

type List = typeof api.listWalls

export async function listWalls(ctx: Ctx, { params }: Input<List>): Promise<Output<List>> {
  const review = await reviewOfCycle(ctx, params.cycle)
  return { items: await pairedWalls(ctx, review.id) }
}
