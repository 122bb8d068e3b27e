import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { personIdOf, worksForAll } from '#features/access/policy.ts'
import { withdrawAction } from '#features/actions/withdraw-action.ts'
import { seesAll } from '#features/facilitation/seat-of-review.ts'
import { withdrawPairing } from '#features/pairings/withdraw-pairing.ts'
import type { ReviewRecord } from '#features/reviews/find-review.ts'
import { withdrawTechShare } from '#features/topics/withdraw-tech-share.ts'
import { withdrawTopic } from '#features/topics/withdraw-topic.ts'
import { withdrawWin } from '#features/wins/withdraw-win.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { lockCapture, markCaptureRemoved } from './capture-store.ts'
import { publish } from './publish.ts'
import { reviewOfOpenRoom } from './review-of-open-room.ts'

type Withdraw = typeof api.withdrawCapture
type Locked = NonNullable<Awaited<ReturnType<typeof lockCapture>>>

export async function withdrawCapture(
  ctx: Ctx,
  { params }: Input<Withdraw>,
): Promise<Output<Withdraw>> {
  const review = await reviewOfOpenRoom(ctx, params.cycle)
  const capture = await lockCapture(ctx, review.id, params.capture)
  if (!capture) throw new Refusal('CaptureNotFound', 'Nothing like this was written down here.')
  await requireOwnCapture(ctx, review, capture)
  if (capture.removedAt !== null) return
  await withdrawCaptured(ctx, { ...capture, id: params.capture })
  await markCaptureRemoved(ctx, review.id, params.capture)
  await publish(ctx, review.id, [{ part: 'captures', key: params.capture, value: null }])
}

async function requireOwnCapture(ctx: Ctx, review: ReviewRecord, { byId }: Locked): Promise<void> {
  const isOwn = byId !== null && byId === personIdOf(ctx.actor)
  if (isOwn || worksForAll(ctx.actor) || (await seesAll(ctx, review))) return
  throw new Refusal(
    'NotAllowed',
    'Only who wrote it down, the facilitators, architects and administrators may take it back.',
  )
}

async function withdrawCaptured(
  ctx: Ctx,
  { id, kind, subjectId }: Locked & { readonly id: string },
): Promise<void> {
  switch (kind) {
    case 'action':
    case 'investigation':
      return withdrawAction(ctx, subjectId)
    case 'topic':
      return withdrawTopic(ctx, { id })
    case 'tech-share':
      return withdrawTechShare(ctx, subjectId)
    case 'win':
      await withdrawWin(ctx, subjectId)
      return
    case 'help':
      if (await withdrawPairing(ctx, subjectId)) return
      throw new Refusal('CaptureIsInUse', 'Somebody has answered this offer meanwhile.')
  }
}
