import { epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'
import type { Installation } from '#platform/context.ts'
import type { Delivery } from '#platform/mail/mail-server.ts'
import {
  type HeldMessage,
  holdNextDue,
  type NamedMessages,
  type Settlement,
  setAsideQueued,
  settleMessage,
} from './delivery-store.ts'
import { withWayOut } from './way-out.ts'

const minuteMs = 60_000
/** Longer than an attempt may take. */
const heldMs = 5 * minuteMs
/** After each failed attempt; a message that has used them up has failed. */
const pausesMinutes = [1, 5, 15, 30, 60, 120, 240, 360, 360]
const mostAtOnce = 200

export type MailInstallation = Pick<
  Installation,
  'db' | 'mail' | 'clock' | 'accountSettings' | 'publicUrl'
>

/** Sends what is due, of these messages or of all; ends early when the mail server takes nothing. */
export async function deliverMail(
  installation: MailInstallation,
  only: NamedMessages | null = null,
): Promise<void> {
  const { db, mail, clock } = installation
  if (mail === null) return setAsideQueued(db)
  for (let sent = 0; sent < mostAtOnce; sent += 1) {
    const message = await holdNextDue(db, clock(), after(clock(), heldMs), only)
    if (!message) return
    const delivery = await mail.send(outgoing(installation, message))
    await settleMessage(db, message, settlement(delivery, message.attempts, clock()))
    if (delivery.outcome === 'unreachable') return
  }
}

export function settlement(delivery: Delivery, attempts: number, now: Instant): Settlement {
  if (delivery.outcome === 'sent') return { outcome: 'sent', sent_at: now, failure: '' }
  const { reason: failure } = delivery
  const pause = pausesMinutes[attempts - 1]
  if (delivery.outcome === 'refused' || pause === undefined) return { outcome: 'failed', failure }
  return { outcome: 'queued', failure, due_at: after(now, pause * minuteMs) }
}

function outgoing(installation: MailInstallation, message: HeldMessage) {
  const { calendarMethod: method, calendarContent: content } = message
  return {
    id: message.id,
    to: { name: message.toName, address: message.toAddress },
    subject: message.subject,
    calendar: method === null || content === null ? null : { method, content },
    ...withWayOut(installation, message),
  }
}

function after(at: Instant, ms: number): Instant {
  return instantFromEpochMs(epochMs(at) + ms)
}
