import type { Ctx } from '#platform/context.ts'
import type { TopicCtx } from './store.ts'

export type NewMention = {
  readonly id: string
  readonly topicId: string
  readonly teamId: string | null
  readonly reviewId: string | null
  readonly saidById: string | null
  /** The topic was over. */
  readonly reopened: boolean
}

export async function insertMention(ctx: Ctx, mention: NewMention) {
  await ctx.db
    .insertInto('topic_mention')
    .values({
      organisation_id: ctx.organisation,
      id: mention.id,
      topic_id: mention.topicId,
      team_id: mention.teamId,
      review_id: mention.reviewId,
      said_by: ctx.actor.name,
      said_by_id: mention.saidById,
      said_at: ctx.now,
      reopened: mention.reopened,
    })
    .execute()
}

export async function mentionById(ctx: TopicCtx, id: string) {
  return ctx.db
    .selectFrom('topic_mention')
    .select([
      'id',
      'topic_id as topicId',
      'said_by_id as saidById',
      'said_at as saidAt',
      'reopened',
    ])
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function deleteMention(ctx: TopicCtx, id: string) {
  await ctx.db
    .deleteFrom('topic_mention')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}

/** When a topic, or what was merged into it, was last mentioned; null when never. */
export async function lastMentionOf(ctx: TopicCtx, rootId: string) {
  const row = await ctx.db
    .selectFrom('topic_mention')
    .innerJoin('topic', (join) =>
      join
        .onRef('topic.organisation_id', '=', 'topic_mention.organisation_id')
        .onRef('topic.id', '=', 'topic_mention.topic_id'),
    )
    .select(({ fn }) => fn.max('topic_mention.said_at').as('at'))
    .where('topic_mention.organisation_id', '=', ctx.organisation)
    .where('topic.root_id', '=', rootId)
    .executeTakeFirst()
  return row?.at ?? null
}
