import type { Generated } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { TechShareState } from '#domain/tech-share.ts'
import type { EndedTopicState, TopicState } from '#domain/topic.ts'
import type { Row } from './row.ts'

export type TopicTables = {
  topic: Row<{
    id: string
    text: string
    folded: string
    state: Generated<TopicState>
    metric_id: string | null
    parked_by: string
    parked_at: Instant
    promoted_by: string | null
    promoted_at: Instant | null
    outcome: Generated<string>
    ended_as: EndedTopicState | null
    ended_by: string | null
    ended_at: Instant | null
    merged_into: string | null
    root_id: string
  }>
  topic_mention: Row<{
    id: string
    topic_id: string
    team_id: string | null
    review_id: string | null
    said_by: string
    said_by_id: string | null
    said_at: Instant
    reopened: boolean
  }>
  tech_share: Row<{
    id: string
    title: string
    text: string
    state: Generated<TechShareState>
    host_person_id: string | null
    host_team_id: string | null
    starts_at: Instant | null
    minutes: number
    place: Generated<string>
    recording_url: string | null
    topic_id: string | null
    review_id: string | null
    offered_by: string
    offered_by_id: string | null
    offered_at: Instant
    revision: Generated<number>
  }>
  tech_share_interest: Row<{ share_id: string; person_id: string; since: Instant }>
}
