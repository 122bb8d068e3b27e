import type { MailKind } from '#domain/mail-kind.ts'
import type { Ctx, Installation } from '#platform/context.ts'
import type { CalendarMethod } from '#platform/mail/mail-server.ts'
import { newId } from '#platform/new-id.ts'
import { insertMessages, recipientsWho } from './message-store.ts'

export type Mail = {
  readonly to: readonly { readonly name: string; readonly address: string }[]
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar?: { readonly method: CalendarMethod; readonly content: string }
  /** A second call with the same key sends nothing to those who have it already. */
  readonly key?: string
  /** Goes to those only who have not switched off this kind. */
  readonly kind?: MailKind
}

/** Queued with the transaction of `ctx.db`, one message for each recipient; without a mail server it is kept. */
export async function sendMail(
  ctx: Pick<Ctx, 'installation' | 'db' | 'organisation' | 'now'>,
  mail: Mail,
): Promise<void> {
  const recipients = await recipientsWho(ctx, mail.to, mail.kind ?? null)
  const queued = await insertMessages(
    ctx,
    recipients.map((recipient) => ({
      id: newId(),
      key: mail.key ?? null,
      kind: mail.kind ?? null,
      personId: recipient.personId,
      toName: oneLine(recipient.name),
      toAddress: recipient.address,
      subject: oneLine(mail.subject),
      text: mail.text,
      html: mail.html,
      calendar: mail.calendar ?? null,
      outcome: mailIsSetUp(ctx.installation) ? 'queued' : 'not-set-up',
    })),
  )
  const [first] = queued
  if (first === undefined || !mailIsSetUp(ctx.installation)) return
  const payload = { organisation: ctx.organisation, messages: queued }
  await ctx.installation.jobs.enqueue(ctx.db, 'send-mail', payload, first)
}

export function mailIsSetUp(installation: Pick<Installation, 'mail'>): boolean {
  return installation.mail !== null
}

/** A name or a subject that breaks lines would write headers of its own. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 300)
    .toWellFormed()
}
