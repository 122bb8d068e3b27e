import type { Generated, GeneratedAlways } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { Clock } from '#domain/review-clock.ts'
import type { OfReview } from './review-tables.ts'
import type { Json } from './row.ts'

export type RoomTables = {
  room: OfReview<{ clock: Json<Clock>; spotlight: Json<unknown>; sequence: Generated<number> }>
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
    told_here: Generated<boolean>
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
    captured_by_id: string | null
    captured_at: Instant
    removed_at: Instant | null
  }>
  added_minutes: OfReview<{ id: string }>
  voice: OfReview<{ person_id: string; times: number }>
  wall: OfReview<{
    id: string
    code_hash: string | null
    code_expires_at: Instant
    secret_hash: string | null
    paired_at: Instant | null
    ended_at: Instant | null
  }>
}
