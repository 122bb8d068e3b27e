import type { Reaction } from './room-answer.ts'
import type { RoomCtx, RoomReadCtx } from './room-ctx.ts'
import { metricNamed, teamNamed } from './room-store.ts'

function selectReactionsOf(ctx: RoomReadCtx, reviewId: string) {
  return ctx.db
    .selectFrom('reaction')
    .select(['id', 'kind', 'item_id as item', 'said_by as by'])
    .select(teamNamed('reaction.team_id').$notNull().as('team'))
    .select(metricNamed('reaction.metric_id').as('metric'))
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
}

/** In the order of saying. */
export async function selectReactions(ctx: RoomReadCtx, reviewId: string): Promise<Reaction[]> {
  return selectReactionsOf(ctx, reviewId).orderBy('said_at').orderBy('id').execute()
}

export type NewReaction = {
  readonly id: string
  readonly kind: Reaction['kind']
  readonly itemId: string
  readonly teamId: string
  readonly metricId: string | null
  readonly by: string
}

/** The one with this id, or the one that says the same. */
export async function selectSameReaction(
  ctx: RoomReadCtx,
  reviewId: string,
  same: NewReaction,
): Promise<Reaction | undefined> {
  return selectReactionsOf(ctx, reviewId)
    .where((eb) =>
      eb.or([
        eb('id', '=', same.id),
        eb.and([
          eb('item_id', '=', same.itemId),
          eb('team_id', '=', same.teamId),
          eb('kind', '=', same.kind),
          eb('metric_id', 'is not distinct from', same.metricId),
        ]),
      ]),
    )
    .executeTakeFirst()
}

/** False when it is said already. */
export async function insertReaction(
  ctx: Pick<RoomCtx, 'db' | 'organisation' | 'now'>,
  reviewId: string,
  reaction: NewReaction,
): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('reaction')
    .values({
      organisation_id: ctx.organisation,
      review_id: reviewId,
      id: reaction.id,
      kind: reaction.kind,
      item_id: reaction.itemId,
      team_id: reaction.teamId,
      metric_id: reaction.metricId,
      said_by: reaction.by,
      said_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Nobody else takes it back until this transaction ends. */
export async function lockReaction(ctx: RoomReadCtx, reviewId: string, id: string) {
  return ctx.db
    .selectFrom('reaction')
    .select(['kind', 'team_id as teamId'])
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function deleteReaction(
  ctx: RoomReadCtx,
  reviewId: string,
  id: string,
): Promise<void> {
  await ctx.db
    .deleteFrom('reaction')
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .where('id', '=', id)
    .execute()
}
