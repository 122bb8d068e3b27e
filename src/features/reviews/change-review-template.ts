import type { Input, Output } from '#api/endpoint.ts'
import { requireWorkForAll } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { reviewTemplateInForce } from './read-review-template.ts'
import { saveTemplate } from './template-store.ts'

type Change = typeof api.changeReviewTemplate

export async function changeReviewTemplate(
  ctx: Ctx,
  { body }: Input<Change>,
): Promise<Output<Change>> {
  requireWorkForAll(ctx.actor)
  const before = await reviewTemplateInForce(ctx)
  await saveTemplate(ctx, body)
  await recordWrite(ctx, {
    action: 'review-template.changed',
    subject: 'review template',
    before,
    after: body,
  })
  return body
}
