import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdNotice, noticeNow } from './find-notice.ts'
import { requireNoticeWork } from './policy.ts'
import { updateNotice } from './store.ts'

type Withdraw = typeof api.withdrawNotice

export async function withdrawNotice(
  ctx: Ctx,
  { params, body }: Input<Withdraw>,
): Promise<Output<Withdraw>> {
  requireNoticeWork(ctx.actor)
  const { id, title, state } = await holdNotice(ctx, params.notice)
  if (state === 'draft') {
    throw new Refusal('NoticeNotPublished', 'Nobody has seen it yet: throw the draft away instead.')
  }
  if (state === 'withdrawn') return noticeNow(ctx, id)
  await updateNotice(ctx, id, {
    state: 'withdrawn',
    withdrawn_at: ctx.now,
    withdrawn_reason: body.reason,
  })
  await recordWrite(ctx, {
    action: 'notice.withdrawn',
    subject: title,
    before: { state },
    after: { state: 'withdrawn', reason: body.reason },
  })
  return noticeNow(ctx, id)
}
