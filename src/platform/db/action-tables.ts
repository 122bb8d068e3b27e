import type { Generated } from 'kysely'
import type { ActionKind, ActionState } from '#domain/action.ts'
import type { FieldChange } from '#domain/action-change.ts'
import type { EffectAnswer } from '#domain/action-effect.ts'
import type { Day, Instant } from '#domain/instant.ts'
import type { Pillar } from '#domain/pillar.ts'
import type { Json, Row } from './row.ts'

export type ActionTables = {
  action: Row<{
    id: string
    text: string
    kind: ActionKind
    state: Generated<ActionState>
    reason: Generated<string>
    team_id: string | null
    owner_id: string | null
    due_on: Day | null
    pillar: Pillar | null
    metric_id: string | null
    link: string | null
    review_id: string | null
    report_id: string | null
    opened_by: string
    opened_at: Instant
    closed_at: Instant | null
    revision: Generated<number>
  }>
  action_change: Row<{
    action_id: string
    revision: number
    changed_by: string
    changed_at: Instant
    fields: Json<FieldChange[]>
  }>
  action_note: Row<{
    action_id: string
    id: string
    text: string
    noted_by: string
    noted_at: Instant
  }>
  action_effect: Row<{
    action_id: string
    id: string
    answer: EffectAnswer
    note: string
    answered_by: string
    answered_at: Instant
  }>
  action_limit: Row<{ open_per_team: number; changed_by: string; changed_at: Instant }>
}
