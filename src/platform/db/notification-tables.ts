import type { Generated } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { MailKind } from '#domain/mail-kind.ts'
import type { Row } from './row.ts'

export type NotificationTables = {
  mail_message: Row<{
    id: string
    key: string | null
    kind: MailKind | null
    person_id: string | null
    to_name: string
    to_address: string
    subject: string
    text: string
    html: string
    calendar_method: 'REQUEST' | 'CANCEL' | 'PUBLISH' | null
    calendar_content: string | null
    outcome: 'queued' | 'sent' | 'failed' | 'not-set-up'
    queued_at: Instant
    due_at: Instant
    held_until: Generated<Instant | null>
    attempts: Generated<number>
    failure: Generated<string>
    sent_at: Instant | null
  }>
  mail_opt_out: Row<{ person_id: string; kind: MailKind; since: Instant }>
}
