// The tables as the migrations make them, row by row, for the query builder. Instants are ISO 8601 text
// in UTC with milliseconds (see database.ts), days are ISO dates.
import type { Generated } from 'kysely'
import type { FailureClass } from '#domain/failure-class.ts'
import type { Day, Instant } from '#domain/instant.ts'
import type { Origin, Reading } from '#domain/measurement.ts'
import type { Metric } from '#domain/metric.ts'
import type { OrganisationId } from '#domain/organisation.ts'
import type { Pillar } from '#domain/pillar.ts'
import type { MembershipRole, Role, TokenScope } from '#domain/role.ts'
import type { TemplateChange } from '#domain/template.ts'
import type { ActionTables } from './action-tables.ts'
import type { AgreementTables } from './agreement-tables.ts'
import type { CalendarTables } from './calendar-tables.ts'
import type { MaturityTables } from './maturity-tables.ts'
import type { NoticeTables } from './notice-tables.ts'
import type { NotificationTables } from './notification-tables.ts'
import type { PairingTables } from './pairing-tables.ts'
import type { ReviewTables } from './review-tables.ts'
import type { RoomTables } from './room-tables.ts'
import type { Json, Row } from './row.ts'
import type { TopicTables } from './topic-tables.ts'
import type { WinTables } from './win-tables.ts'

type CoreTables = {
  account: { id: string; name: string; email: string }
  session: { id: string; account_id: string; token: string; expires_at: Instant }
  organisation: {
    id: OrganisationId
    slug: string
    name: string
    time_zone: string
    currency: string
    sample: boolean
    created_at: Instant
  }
  person: Row<{
    id: string
    account_id: string | null
    name: string
    email: string
    role: Role
    joined_at: Instant
    left_at: Instant | null
  }>
  invitation: Row<{
    id: string
    secret_hash: string
    email: string
    role: Role
    team_slugs: string[]
    invited_by: string
    created_at: Instant
    expires_at: Instant
    accepted_at: Instant | null
    revoked_at: Instant | null
  }>
  audit_entry: Row<{
    id: string
    at: Instant
    actor_kind: 'person' | 'token' | 'system'
    actor_id: string | null
    actor_name: string
    action: string
    subject_kind: string
    subject_name: string
    before: Json<unknown>
    after: Json<unknown>
    request_id: string
  }>
  idempotency_key: Row<{
    key: string
    actor_id: string
    request_hash: string
    answer: Json<unknown>
    created_at: Instant
  }>
  team: Row<{
    id: string
    slug: string
    name: string
    purpose: string
    archived_at: Instant | null
    created_at: Instant
  }>
  workload: Row<{
    id: string
    team_id: string
    slug: string
    name: string
    description: string
    archived_at: Instant | null
    created_at: Instant
  }>
  membership: Row<{ team_id: string; person_id: string; role: MembershipRole; since: Instant }>
  api_token: Row<{
    id: string
    name: string
    scope: TokenScope
    team_id: string | null
    secret_hash: string
    prefix: string
    created_by: string
    created_at: Instant
    expires_at: Instant | null
    last_used_at: Instant | null
    revoked_at: Instant | null
  }>
  metric: Row<{ id: string; key: string; definition: Json<Metric>; created_at: Instant }>
  template_version: Row<{
    number: number
    pillars: Pillar[]
    note: string
    published_by: string
    published_at: Instant
    changes: Json<TemplateChange[]>
  }>
  template_metric: Row<{
    number: number
    position: number
    metric_id: string
    definition: Json<Metric>
  }>
  target: Row<{
    metric_id: string
    team_id: string | null
    lower: number | null
    upper: number | null
    set_by: string
    set_at: Instant
  }>
  cycle_calendar: Row<{
    applies_from: Instant
    anchor_on: Day
    length_days: number
    starts_at_time: string
    time_zone: string
  }>
  cycle: Row<{ key: string; starts_at: Instant; ends_at: Instant; starts_on: Day; ends_on: Day }>
  series: Row<{
    id: string
    team_id: string
    workload_id: string | null
    metric_id: string
    currency: string | null
  }>
  measurement_import: Row<{
    id: string
    team_id: string
    name: string
    rows: number
    imported_by: string
    imported_at: Instant
  }>
  measurement: Row<{
    series_id: string
    at: Instant
    until: Instant
    origin: Origin
    state: Reading['state']
    value: number | null
    numerator: number | null
    denominator: number | null
    reason: Generated<string>
    source_id: string | null
    source_name: string
    recorded_at: Instant
  }>
  point: Row<{
    series_id: string
    cycle_key: string
    state: Generated<Reading['state']>
    value: number | null
    numerator: number | null
    denominator: number | null
    reason: Generated<string>
    origin: Origin | null
    parts: Generated<number>
    note: string | null
    stale: boolean
  }>
  report: Row<{
    id: string
    team_id: string
    cycle_key: string
    state: 'draft' | 'ready' | 'presented'
    template_number: number
    note: Generated<string>
    revision: Generated<number>
    lines_revision: Generated<number>
    summary: Generated<string>
    edited_at: Instant | null
    edited_by: string | null
    ready_at: Instant | null
    ready_by: string | null
  }>
  report_line: Row<{
    report_id: string
    series_id: string
    position: number
    line: Json<unknown>
    recent: Json<unknown>
  }>
  line_note: Row<{
    report_id: string
    series_id: string
    text: string
    noted_by: string
    noted_at: Instant
  }>
  connection: Row<{
    id: string
    connector: string
    name: string
    settings: Json<Record<string, string | number | boolean>>
    sealed_secrets: Buffer
    secret_names: string[]
    allow_private_network: boolean
    every_minutes: number
    call_budget_per_hour: number
    paused: Generated<boolean>
    created_at: Instant
    last_collected_at: Instant | null
    due_at: Instant
    rests_until: Instant | null
  }>
  connection_query: Row<{
    id: string
    connection_id: string
    series_id: string
    query: Json<Record<string, string | number | boolean>>
    active: Generated<boolean>
    created_at: Instant
  }>
  collection: Row<{
    id: string
    connection_id: string
    query_id: string
    cycle_key: string
    started_at: Instant
    ended_at: Instant | null
    outcome: 'running' | 'measured' | 'no-data' | 'failed'
    error_class: FailureClass | null
    message: Generated<string>
    value: number | null
    complete: Generated<boolean>
    calls: Generated<number>
    request: Generated<string>
    response_status: number | null
    response_hash: string | null
    response_excerpt: Generated<string>
    link: string | null
  }>
}

export type Tables = CoreTables &
  ActionTables &
  AgreementTables &
  CalendarTables &
  MaturityTables &
  NoticeTables &
  NotificationTables &
  PairingTables &
  ReviewTables &
  RoomTables &
  TopicTables &
  WinTables
