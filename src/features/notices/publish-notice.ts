import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdNotice, noticeNow, todayOf } from './find-notice.ts'
import { requireNoticeWork } from './policy.ts'
import { updateNotice } from './store.ts'

type Publish = typeof api.publishNotice

/** A withdrawn notice comes back as it was, with what teams had acknowledged. */
export async function publishNotice(
  ctx: Ctx,
  { params }: Input<Publish>,
): Promise<Output<Publish>> {
  requireNoticeWork(ctx.actor)
  const { id, title, state, expiresOn, publishedAt } = await holdNotice(ctx, params.notice)
  if (state === 'published') return noticeNow(ctx, id)
  if (expiresOn !== null && expiresOn < todayOf(ctx)) {
    throw new Refusal('NoticeEndsTooEarly', 'Its last day is over. Give it a later one first.', {
      expiresOn,
    })
  }
  await updateNotice(ctx, id, {
    state: 'published',
    withdrawn_at: null,
    withdrawn_reason: '',
    ...(publishedAt === null ? { published_at: ctx.now, published_by: ctx.actor.name } : {}),
  })
  await recordWrite(ctx, {
    action: state === 'draft' ? 'notice.published' : 'notice.put-back',
    subject: title,
    before: { state },
    after: { state: 'published' },
  })
  return noticeNow(ctx, id)
}
