import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { MailKind } from '#domain/mail-kind.ts'
import type { OrganisationId } from '#domain/organisation.ts'
import type { Database } from '#platform/db/database.ts'
import type { CalendarMethod } from '#platform/mail/mail-server.ts'

/** Some messages of one organisation; as a job names them. */
export type NamedMessages = { readonly organisation: string; readonly messages: readonly string[] }

export type HeldMessage = {
  organisation: OrganisationId
  id: string
  kind: MailKind | null
  personId: string | null
  toName: string
  toAddress: string
  subject: string
  text: string
  html: string
  calendarMethod: CalendarMethod | null
  calendarContent: string | null
  attempts: number
}

/** The next message whose time has come, of these or of all; held, so that no other process sends it too. */
export async function holdNextDue(
  db: Database,
  now: Instant,
  heldUntil: Instant,
  only: NamedMessages | null,
): Promise<HeldMessage | undefined> {
  const named = only
    ? sql`organisation_id = ${only.organisation}::uuid and id = any(${[...only.messages]}::uuid[])`
    : sql`true`
  const { rows } = await sql<HeldMessage>`
    update mail_message set held_until = ${heldUntil}, attempts = attempts + 1
    where (organisation_id, id) in (
      select organisation_id, id from mail_message
      where outcome = 'queued' and due_at <= ${now}
        and (held_until is null or held_until <= ${now}) and ${named}
      order by due_at, id limit 1 for update skip locked)
    returning organisation_id as "organisation", id, kind, person_id as "personId",
      to_name as "toName", to_address as "toAddress", subject, text, html,
      calendar_method as "calendarMethod", calendar_content as "calendarContent",
      attempts`.execute(db)
  return rows[0]
}

export type Settlement =
  | { readonly outcome: 'sent'; readonly sent_at: Instant; readonly failure: '' }
  | { readonly outcome: 'failed'; readonly failure: string }
  | { readonly outcome: 'queued'; readonly failure: string; readonly due_at: Instant }

export async function settleMessage(db: Database, message: HeldMessage, settlement: Settlement) {
  await db
    .updateTable('mail_message')
    .set({ ...settlement, held_until: null })
    .where('organisation_id', '=', message.organisation)
    .where('id', '=', message.id)
    .execute()
}

/** What still waits for a mail server that is no longer named. */
export async function setAsideQueued(db: Database) {
  await db
    .updateTable('mail_message')
    .set({ outcome: 'not-set-up', held_until: null })
    .where('outcome', '=', 'queued')
    .execute()
}

export async function deleteMessagesBefore(db: Database, queuedBefore: Instant) {
  await db.deleteFrom('mail_message').where('queued_at', '<', queuedBefore).execute()
}
