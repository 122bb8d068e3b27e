import type { Generated } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { Row } from './row.ts'

export type CalendarTables = {
  calendar_feed: Row<{
    id: string
    person_id: string
    name: string
    with_notices: Generated<boolean>
    secret_hash: string
    created_at: Instant
    last_read_at: Instant | null
    revoked_at: Instant | null
  }>
}
