import type { Input, Output } from '#api/endpoint.ts'
import { epochMs, instantFromEpochMs } from '#domain/instant.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { requireNotClosed, reviewOfCycle } from '#features/reviews/find-review.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type * as api from './api.ts'
import { requireWallKeeper } from './require-wall-keeper.ts'
import { deleteExpiredCodes, insertWall } from './store.ts'
import { hashOfCode, newCode } from './wall-secret.ts'

type Open = typeof api.openWall

const codeLifeMs = 5 * 60_000
const tries = 5

export async function openWall(ctx: Ctx, { params }: Input<Open>): Promise<Output<Open>> {
  const review = await reviewOfCycle(ctx, params.cycle)
  await requireWallKeeper(ctx, review)
  requireNotClosed(review)
  await deleteExpiredCodes(ctx, ctx.now)
  const expiresAt = instantFromEpochMs(epochMs(ctx.now) + codeLifeMs)
  for (let tried = 0; tried < tries; tried += 1) {
    const wall = { id: newId(), reviewId: review.id }
    const code = newCode()
    const codeHash = hashOfCode(ctx.installation, code)
    if (!(await insertWall(ctx, { ...wall, codeHash, codeExpiresAt: expiresAt }))) continue
    await recordWrite(ctx, {
      action: 'wall.opened',
      subject: `review ${review.cycleKey}`,
      before: null,
      after: null,
    })
    return { wall: wall.id, code, expiresAt }
  }
  throw new Error('No code of six digits is free')
}
