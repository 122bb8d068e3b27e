import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { holdForTeam } from './acknowledge-notice.ts'
import { deleteAcknowledgement } from './acknowledgement-store.ts'
import type * as api from './api.ts'
import { noticeNow } from './find-notice.ts'

type TakeBack = typeof api.takeBackAcknowledgement

export async function takeBackAcknowledgement(
  ctx: Ctx,
  { params }: Input<TakeBack>,
): Promise<Output<TakeBack>> {
  const { notice, team } = await holdForTeam(ctx, params)
  const taken = await deleteAcknowledgement(ctx, { noticeId: notice.id, teamId: team.id })
  if (taken !== null) {
    await recordWrite(ctx, {
      action: 'notice.acknowledgement-taken-back',
      subject: `${notice.title}, ${team.name}`,
      before: { team: team.slug, ...taken },
      after: null,
    })
  }
  return noticeNow(ctx, notice.id)
}
