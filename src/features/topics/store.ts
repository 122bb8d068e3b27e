import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { EndedTopicState, TopicState } from '#domain/topic.ts'
import type { Ctx } from '#platform/context.ts'

/** Enough to read topics, for a request as for a job. */
export type TopicCtx = Pick<Ctx, 'db' | 'organisation'>

/** Mentions and merges of an organisation come one after another: each may move several topics. */
export async function lockTopics(ctx: TopicCtx): Promise<void> {
  await sql`select pg_advisory_xact_lock(
    hashtextextended(${`topics ${ctx.organisation}`}, 0))`.execute(ctx.db)
}

function selectTopics(ctx: TopicCtx) {
  return ctx.db
    .selectFrom('topic')
    .select([
      'id',
      'text',
      'state',
      'metric_id as metricId',
      'promoted_at as promotedAt',
      'ended_as as endedAs',
      'outcome',
      'merged_into as mergedInto',
      'root_id as rootId',
    ])
    .where('organisation_id', '=', ctx.organisation)
}

export type StoredTopic = NonNullable<Awaited<ReturnType<typeof topicById>>>

export async function topicById(ctx: TopicCtx, id: string) {
  return selectTopics(ctx).where('id', '=', id).executeTakeFirst()
}

export async function topicByFolded(ctx: TopicCtx, folded: string) {
  return selectTopics(ctx).where('folded', '=', folded).executeTakeFirst()
}

export type NewTopic = {
  readonly id: string
  readonly text: string
  readonly folded: string
  readonly metricId: string | null
}

export async function insertTopic(ctx: Ctx, topic: NewTopic) {
  await ctx.db
    .insertInto('topic')
    .values({
      organisation_id: ctx.organisation,
      id: topic.id,
      text: topic.text,
      folded: topic.folded,
      metric_id: topic.metricId,
      parked_by: ctx.actor.name,
      parked_at: ctx.now,
      promoted_by: null,
      promoted_at: null,
      ended_as: null,
      ended_by: null,
      ended_at: null,
      merged_into: null,
      root_id: topic.id,
    })
    .execute()
}

export type TopicUpdate = {
  readonly text?: string
  readonly folded?: string
  readonly metric_id?: string | null
  readonly state?: TopicState
  readonly promoted_by?: string | null
  readonly promoted_at?: Instant | null
  readonly outcome?: string
  readonly ended_as?: EndedTopicState
  readonly ended_by?: string
  readonly ended_at?: Instant
}

export async function updateTopic(ctx: TopicCtx, id: string, update: TopicUpdate) {
  await ctx.db
    .updateTable('topic')
    .set(update)
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}

/** False when something still belongs to it: what was said, what was merged into it, a tech share. */
export async function deleteBareTopic(ctx: TopicCtx, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from topic
    where organisation_id = ${ctx.organisation} and id = ${id}
      and promoted_at is null and ended_at is null
      and not exists (select from topic_mention as said
        where said.organisation_id = topic.organisation_id and said.topic_id = topic.id)
      and not exists (select from topic as other
        where other.organisation_id = topic.organisation_id and other.merged_into = topic.id)
      and not exists (select from tech_share
        where tech_share.organisation_id = topic.organisation_id
          and tech_share.topic_id = topic.id)
    returning id`.execute(ctx.db)
  return rows.length > 0
}

/** The topic and all that was merged into it are counted with `into` from now on. */
export async function pointAt(ctx: TopicCtx, id: string, into: string) {
  await sql`
    update topic set root_id = ${into}::uuid,
      merged_into = case when id = ${id} then ${into}::uuid else merged_into end
    where organisation_id = ${ctx.organisation} and root_id = ${id}`.execute(ctx.db)
}

/** The topic stands for itself again, and takes with it what was merged into it before. */
export async function pointAtItself(ctx: TopicCtx, id: string) {
  await sql`
    with recursive own as (
      select id from topic where organisation_id = ${ctx.organisation} and id = ${id}
      union
      select topic.id from topic join own on topic.merged_into = own.id
      where topic.organisation_id = ${ctx.organisation}
    )
    update topic set root_id = ${id}::uuid,
      merged_into = case when topic.id = ${id} then null else merged_into end
    from own
    where topic.organisation_id = ${ctx.organisation} and topic.id = own.id`.execute(ctx.db)
}
