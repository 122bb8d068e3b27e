import type { Generated, GeneratedAlways } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { Json, Row } from './row.ts'

type OfReview<T> = Row<{ review_id: string } & T>
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
    clock: Json<unknown>
    spotlight: Json<unknown>
    sequence: Generated<number>
    pre_read_sent_at: Instant | null
    summary: Json<unknown>
  }>
  agenda_item: OfReview<{
    id: string
    position: number
    kind: 'opening' | 'notices' | 'team' | 'topics' | 'wins' | 'close' | 'other'
    title: string
    team_id: string | null
    minutes: number
    absent: Generated<boolean>
    spent_ms: Generated<number>
    added_minutes: Generated<number>
    visited: Generated<boolean>
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
  review_event: OfReview<{
    sequence: number
    at: Instant
    part: string
    key: string | null
    value: Json<unknown>
  }>
  facilitator_seat: OfReview<{
    holder_id: string
    since: Instant
    offered_to_id: string | null
    offered_at: Instant | null
  }>
  facilitator_seat_change: OfReview<{
    id: string
    kind: 'taken' | 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'taken-over'
    person_name: string
    other_name: string | null
    at: Instant
  }>
  room_presence: OfReview<{
    device: string
    person_id: string
    view: 'facilitator' | 'room' | 'phone'
    connected_at: Instant
    seen_at: Instant
    left_at: Instant | null
  }>
  attendance: OfReview<{
    person_id: string
    arrived_at: Instant
    through_person_id: string | null
  }>
  raised_hand: OfReview<{
    id: string
    person_id: string
    raised_at: Instant
    ended_at: Instant | null
    called: Generated<boolean>
  }>
  review_question: OfReview<{
    id: string
    team_id: string | null
    metric_id: string | null
    text: string
    quiet: boolean
    asked_by: string | null
    asked_ahead: boolean
    state: Generated<'waiting' | 'shown' | 'answered' | 'set-aside'>
    position: GeneratedAlways<number>
  }>
  pace_vote: OfReview<{ person_id: string; pace: 'slower' | 'fine' | 'faster' }>
  reaction: OfReview<{
    id: string
    kind: 'same-here' | 'can-help'
    team_id: string
    item_id: string
    metric_id: string | null
    said_by: string
    said_at: Instant
  }>
  capture: OfReview<{
    id: string
    kind: 'action' | 'topic' | 'win' | 'tech-share' | 'help' | 'investigation'
    subject_id: string
    text: string
    item_id: string | null
    team_id: string | null
    metric_id: string | null
    captured_by: string
    captured_at: Instant
    removed_at: Instant | null
  }>
  voice: OfReview<{ person_id: string; times: number }>
  value_score: OfReview<{ person_id: string; score: number }>
  wall: OfReview<{
    id: string
    code_hash: string | null
    code_expires_at: Instant
    secret_hash: string | null
    paired_at: Instant | null
    ended_at: Instant | null
  }>
  process_change: Row<{
    id: string
    review_id: string | null
    text: string
    reason: string
    changed_by: string
    changed_at: Instant
  }>
}
