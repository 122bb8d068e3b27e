import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdNotice, noticeNow, targetOf } from './find-notice.ts'
import { requireNoticeWork } from './policy.ts'
import { type NoticeRow, updateNotice, updateWording } from './store.ts'
import { requireFitTerm, wordingOf } from './wording-of.ts'

type Change = typeof api.changeNotice

export async function changeNotice(
  ctx: Ctx,
  { params, body }: Input<Change>,
): Promise<Output<Change>> {
  requireNoticeWork(ctx.actor)
  const row = await holdNotice(ctx, params.notice)
  const before = wordsOf(row)
  if (row.state === 'draft') await reword(ctx, row, body)
  else await moveLastDay(ctx, row, body)
  const after = await noticeNow(ctx, row.id)
  await recordWrite(ctx, {
    action: 'notice.changed',
    subject: after.title,
    before: Object.fromEntries(Object.keys(body).map((key) => [key, Reflect.get(before, key)])),
    after: body,
  })
  return after
}

async function reword(ctx: Ctx, row: NoticeRow, body: Input<Change>['body']) {
  await updateWording(ctx, row.id, await wordingOf(ctx, { ...wordsOf(row), ...body }))
}

async function moveLastDay(ctx: Ctx, row: NoticeRow, body: Input<Change>['body']) {
  const { expiresOn, ...others } = body
  if (Object.keys(others).length > 0 || expiresOn === undefined) {
    throw new Refusal(
      'NoticeIsPublished',
      'Teams have read it as it stands: only its last day can be moved. Withdraw it and write a new one.',
    )
  }
  requireFitTerm({ effectiveOn: row.effectiveOn, expiresOn })
  await updateNotice(ctx, row.id, { expires_on: expiresOn })
}

/** As it would be sent. */
function wordsOf(row: NoticeRow) {
  const { title, text, severity, effectiveOn, expiresOn, metric } = row
  const audience = row.audience?.map(({ slug }) => slug) ?? null
  const proof = metric && { metric: metric.key, target: targetOf(row) }
  return { title, text, severity, audience, effectiveOn, expiresOn, proof }
}
