import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { TechShareState } from '#domain/tech-share.ts'
import type { TopicState } from '#domain/topic.ts'
import type { TopicCtx } from './store.ts'

type TeamNamed = { slug: string; name: string }
type TopicNamed = { id: string; text: string }

export type TopicRow = {
  readonly id: string
  readonly text: string
  readonly state: TopicState
  readonly metric: { key: string; name: string } | null
  readonly mentions: number
  readonly teams: TeamNamed[]
  readonly reviews: string[]
  readonly since: Instant
  readonly lastAt: Instant
  readonly parkedBy: string
  readonly promotedBy: string | null
  readonly promotedAt: Instant | null
  readonly outcome: string
  readonly endedBy: string | null
  readonly endedAt: Instant | null
  readonly mergedInto: TopicNamed | null
}

const utc = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** What was said of a topic: of itself and of what was merged into it. */
const saidOf = sql`topic as worded
  join topic_mention as said on said.organisation_id = worded.organisation_id
    and said.topic_id = worded.id
  left join team on team.organisation_id = said.organisation_id and team.id = said.team_id
  left join review on review.organisation_id = said.organisation_id and review.id = said.review_id
  where worded.organisation_id = topic.organisation_id
    and (worded.root_id = topic.id or worded.id = topic.id)`

const counted = sql`cross join lateral (
  select count(distinct (said.review_id, said.team_id,
      case when said.review_id is null then said.said_at::date end,
      case when said.team_id is null then said.said_by_id end))::integer as mentions,
    coalesce(min(said.said_at), topic.parked_at) as since,
    coalesce(max(said.said_at), topic.parked_at) as last_at,
    coalesce(json_agg(distinct review.cycle_key)
      filter (where review.cycle_key is not null), '[]') as reviews,
    coalesce(jsonb_agg(distinct jsonb_build_object('name', team.name, 'slug', team.slug))
      filter (where team.id is not null), '[]') as teams
  from ${saidOf}) as counted`

const columns = sql`topic.id, topic.text, topic.state,
  case when metric.id is not null then json_build_object(
    'key', metric.key, 'name', metric.definition ->> 'name') end as metric,
  counted.mentions, counted.teams, counted.reviews, counted.since, counted.last_at as "lastAt",
  topic.parked_by as "parkedBy", topic.promoted_by as "promotedBy",
  topic.promoted_at as "promotedAt", topic.outcome, topic.ended_by as "endedBy",
  topic.ended_at as "endedAt",
  case when root.id <> topic.id then json_build_object(
    'id', root.id, 'text', root.text) end as "mergedInto"`

const sources = sql`topic
  join topic as root on root.organisation_id = topic.organisation_id and root.id = topic.root_id
  left join metric on metric.organisation_id = topic.organisation_id
    and metric.id = topic.metric_id
  ${counted}`

async function select(ctx: TopicCtx, conditions: RawBuilder<unknown>[], limit: number) {
  const within = [sql`topic.organisation_id = ${ctx.organisation}`, ...conditions]
  const { rows } = await sql<TopicRow>`select ${columns} from ${sources}
    where ${sql.join(within, sql` and `)}
    order by counted.mentions desc, topic.id desc limit ${limit}`.execute(ctx.db)
  return rows
}

export type TopicFilter = {
  readonly states: readonly TopicState[]
  readonly search?: string
  readonly after?: { readonly mentions: number; readonly id: string }
  readonly limit: number
}

/** Not those that were merged; the most often mentioned first, one row more than asked for. */
export async function topicsPage(ctx: TopicCtx, filter: TopicFilter): Promise<TopicRow[]> {
  const { states, search, after, limit } = filter
  const like = `%${(search ?? '').replace(/[\\%_]/g, '\\$&')}%`
  return select(
    ctx,
    [
      sql`topic.merged_into is null`,
      sql`topic.state = any(${[...states]}::text[])`,
      ...(search ? [sql`topic.text ilike ${like}`] : []),
      ...(after
        ? [sql`(counted.mentions, topic.id) < (${after.mentions}, ${after.id}::uuid)`]
        : []),
    ],
    limit + 1,
  )
}

export async function topicRowById(ctx: TopicCtx, id: string): Promise<TopicRow | undefined> {
  const [row] = await select(ctx, [sql`topic.id = ${id}`], 1)
  return row
}

type Said = {
  id: string
  text: string
  team: TeamNamed | null
  cycle: string | null
  by: string
  at: Instant
}
type Around = {
  said: Said[]
  merged: TopicNamed[]
  techShares: { id: string; title: string; state: TechShareState }[]
}

/** Oldest first, each of them. */
export async function aroundTopic(ctx: TopicCtx, id: string): Promise<Around> {
  const { rows } = await sql<Around>`
    select
      coalesce((select json_agg(json_build_object('id', said.id, 'text', worded.text,
          'team', case when team.id is not null
            then json_build_object('slug', team.slug, 'name', team.name) end,
          'cycle', review.cycle_key, 'by', said.said_by, 'at', ${utc('said.said_at')})
          order by said.said_at, said.id)
        from ${saidOf}), '[]') as said,
      coalesce((select json_agg(json_build_object('id', other.id, 'text', other.text)
          order by other.id)
        from topic as other where other.organisation_id = topic.organisation_id
          and other.merged_into = topic.id), '[]') as merged,
      coalesce((select json_agg(json_build_object('id', share.id, 'title', share.title,
          'state', share.state) order by share.id)
        from tech_share as share
        join topic as about on about.organisation_id = share.organisation_id
          and about.id = share.topic_id
        where about.organisation_id = topic.organisation_id
          and (about.root_id = topic.id or about.id = topic.id)), '[]') as "techShares"
    from topic
    where topic.organisation_id = ${ctx.organisation} and topic.id = ${id}`.execute(ctx.db)
  return rows[0] ?? { said: [], merged: [], techShares: [] }
}
