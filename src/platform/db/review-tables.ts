import type { Generated } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { Json, Row } from './row.ts'

export type OfReview<T> = Row<{ review_id: string } & T>
type OrderMode = 'draw' | 'rota' | 'hand'

export type ReviewTables = {
  review_template: Row<{
    booked_minutes: number
    team_minutes: number
    items: Json<unknown>
    changed_by: string
    changed_at: Instant
  }>
  review: Row<{
    id: string
    cycle_key: string
    state: Generated<'planned' | 'live' | 'closed'>
    starts_at: Instant
    booked_minutes: number
    place: Generated<string>
    facilitator_id: string | null
    co_facilitator_id: string | null
    order_mode: Generated<OrderMode>
    revision: Generated<number>
    started_at: Instant | null
    closed_at: Instant | null
    pre_read_sent_at: Instant | null
  }>
  agenda_item: OfReview<{
    id: string
    position: number
    kind: 'opening' | 'notices' | 'team' | 'topics' | 'wins' | 'close' | 'other'
    title: string
    team_id: string | null
    minutes: number
    absent: Generated<boolean>
  }>
  order_draw: OfReview<{
    id: string
    mode: OrderMode
    seed: string
    weights_before: Json<unknown>
    weights_after: Json<unknown>
    team_order: Json<unknown>
    drawn_by: string
    drawn_at: Instant
  }>
  value_score: OfReview<{ person_id: string; score: number }>
  review_summary: OfReview<{ content: Json<unknown>; sent_at: Instant | null }>
  process_change: Row<{
    id: string
    review_id: string | null
    text: string
    reason: string
    changed_by: string
    changed_at: Instant
  }>
}
