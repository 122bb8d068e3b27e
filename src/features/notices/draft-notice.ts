import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { noticeNow } from './find-notice.ts'
import { requireNoticeWork } from './policy.ts'
import { insertNotice } from './store.ts'
import { wordingOf } from './wording-of.ts'

type Draft = typeof api.draftNotice

export async function draftNotice(ctx: Ctx, { body }: Input<Draft>): Promise<Output<Draft>> {
  requireNoticeWork(ctx.actor)
  const { id, ...sent } = body
  if (await insertNotice(ctx, id, await wordingOf(ctx, sent))) {
    await recordWrite(ctx, {
      action: 'notice.drafted',
      subject: sent.title,
      before: null,
      after: sent,
    })
  }
  return noticeNow(ctx, id)
}
