import type { Input } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireAdministrator } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { lockMessage, queueAgain } from './message-store.ts'
import { requireMail } from './policy.ts'

export async function tryMailAgain(
  ctx: Ctx,
  { params }: Input<typeof api.tryMailAgain>,
): Promise<void> {
  requireAdministrator(ctx.actor)
  requireMail(ctx.installation)
  const message = await lockMessage(ctx, params.message)
  if (!message) throw new Refusal('MailMessageNotFound', 'There is no such mail any more.')
  if (message.outcome === 'sent') {
    throw new Refusal('MailAlreadySent', 'This mail has gone out already.')
  }
  await queueAgain(ctx, message.id)
  await recordWrite(ctx, {
    action: 'mail.tried-again',
    subject: message.toAddress,
    before: { outcome: message.outcome, attempts: message.attempts },
    after: { outcome: 'queued', attempts: 0 },
  })
  const payload = { organisation: ctx.organisation, messages: [message.id] }
  await ctx.installation.jobs.enqueue(ctx.db, 'send-mail', payload, message.id)
}
