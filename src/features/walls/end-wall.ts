import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { reviewOfCycle } from '#features/reviews/find-review.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { requireWallKeeper } from './require-wall-keeper.ts'
import { endWallAt } from './store.ts'
import { wallTopic } from './wall-secret.ts'

type End = typeof api.endWall

export async function endWall(ctx: Ctx, { params }: Input<End>): Promise<Output<End>> {
  const review = await reviewOfCycle(ctx, params.cycle)
  await requireWallKeeper(ctx, review)
  if (!(await endWallAt(ctx, { id: params.wall, reviewId: review.id }, ctx.now))) {
    throw new Refusal('WallNotFound', 'There is no such wall, or it is off already.')
  }
  await ctx.installation.live.publish(ctx.db, wallTopic(params.wall), 'off')
  await recordWrite(ctx, {
    action: 'wall.ended',
    subject: `review ${review.cycleKey}`,
    before: null,
    after: null,
  })
}
