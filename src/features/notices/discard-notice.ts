import type { Input } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdNotice } from './find-notice.ts'
import { requireNoticeWork } from './policy.ts'
import { deleteNotice } from './store.ts'

export async function discardNotice(
  ctx: Ctx,
  { params }: Input<typeof api.discardNotice>,
): Promise<void> {
  requireNoticeWork(ctx.actor)
  const { id, title, text, severity, effectiveOn, state } = await holdNotice(ctx, params.notice)
  if (state !== 'draft') {
    throw new Refusal('NoticeIsPublished', 'It was published: withdraw it instead.')
  }
  await deleteNotice(ctx, id)
  await recordWrite(ctx, {
    action: 'notice.discarded',
    subject: title,
    before: { title, text, severity, effectiveOn },
    after: null,
  })
}
