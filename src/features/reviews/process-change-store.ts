import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'
import type { ReviewCtx } from './store.ts'

function selectChanges(ctx: ReviewCtx) {
  return ctx.db
    .selectFrom('process_change')
    .leftJoin('review', (join) =>
      join
        .onRef('review.organisation_id', '=', 'process_change.organisation_id')
        .onRef('review.id', '=', 'process_change.review_id'),
    )
    .select([
      'process_change.id',
      'process_change.text',
      'process_change.reason',
      'review.cycle_key as cycle',
      'process_change.changed_by as by',
      'process_change.changed_at as at',
    ])
    .where('process_change.organisation_id', '=', ctx.organisation)
}

/** Newest first, and one row more than asked for; `after` is the last one of the page before. */
export async function processChangesPage(
  ctx: ReviewCtx,
  filter: { readonly after?: { at: string; id: string }; readonly limit: number },
) {
  let query = selectChanges(ctx)
  if (filter.after) {
    const { at, id } = filter.after
    query = query.where(
      sql<boolean>`(changed_at, process_change.id) < (${at}::timestamptz, ${id}::uuid)`,
    )
  }
  return query
    .orderBy('process_change.changed_at', 'desc')
    .orderBy('process_change.id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

export async function processChangeById(ctx: ReviewCtx, id: string) {
  return selectChanges(ctx).where('process_change.id', '=', id).executeTakeFirstOrThrow()
}

/** False when there is one with this id already. */
export async function insertProcessChange(
  ctx: Ctx,
  change: { id: string; text: string; reason: string; reviewId: string | null },
): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('process_change')
    .values({
      organisation_id: ctx.organisation,
      id: change.id,
      review_id: change.reviewId,
      text: change.text,
      reason: change.reason,
      changed_by: ctx.actor.name,
      changed_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}
