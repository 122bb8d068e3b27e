import type { Generated } from 'kysely'
import type { Day, Instant } from '#domain/instant.ts'
import type { NoticeState, Severity } from '#domain/notice.ts'
import type { Row } from './row.ts'

type OfTeam<T> = Row<{ notice_id: string; team_id: string } & T>

export type NoticeTables = {
  notice: Row<{
    id: string
    title: string
    text: string
    severity: Severity
    state: Generated<NoticeState>
    for_all: boolean
    effective_on: Day
    expires_on: Day | null
    metric_id: string | null
    proof_lower: number | null
    proof_upper: number | null
    written_by: string
    written_at: Instant
    published_by: string | null
    published_at: Instant | null
    withdrawn_at: Instant | null
    withdrawn_reason: Generated<string>
  }>
  notice_team: OfTeam<unknown>
  notice_acknowledgement: OfTeam<{ by_id: string; by_name: string; at: Instant }>
  notice_reminder: OfTeam<{
    occasion: string
    recipients: number
    reminded_by: string
    reminded_at: Instant
  }>
}
