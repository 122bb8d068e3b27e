import type { Generated } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { PairingState } from '#domain/pairing.ts'
import type { Json, Row } from './row.ts'

export type PairingTables = {
  pairing: Row<{
    id: string
    helper_team_id: string | null
    helped_team_id: string | null
    metric_id: string | null
    review_id: string | null
    text: string
    state: PairingState
    evidence: Json<unknown>
    begun_by: string
    begun_by_id: string | null
    begun_at: Instant
    accepted_at: Instant | null
    accepted_cycle: string | null
    tried_at: Instant | null
    ended_at: Instant | null
    outcome: Generated<string>
  }>
  set_aside_pairing: Row<{
    helper_team_id: string
    helped_team_id: string
    metric_id: string
    cycle_key: string
    set_aside_by: string
    set_aside_at: Instant
  }>
}
