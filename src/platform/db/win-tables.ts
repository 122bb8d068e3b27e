import type { Generated } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { Row } from './row.ts'

export type WinTables = {
  win: Row<{
    id: string
    team_id: string | null
    cycle_key: string
    text: string
    metric_id: string | null
    review_id: string | null
    prevented: Generated<boolean>
    action_id: string | null
    recorded_by: string
    recorded_by_id: string | null
    recorded_at: Instant
  }>
  win_thanks: Row<{ win_id: string; person_id: string; thanked_at: Instant }>
  set_aside_win: Row<{
    id: string
    team_id: string | null
    cycle_key: string | null
    metric_id: string | null
    action_id: string | null
    set_aside_by: string
    set_aside_at: Instant
  }>
}
