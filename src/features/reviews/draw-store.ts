import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'
import type { ReviewCtx } from './store.ts'

export type DrawRow = {
  readonly id: string
  readonly mode: 'draw' | 'rota' | 'hand'
  readonly seed: string
  /** By team slug. */
  readonly weightsBefore: Readonly<Record<string, number>>
  readonly weightsAfter: Readonly<Record<string, number>>
  /** Team slugs. */
  readonly order: readonly string[]
  readonly by: string
  readonly at: Instant
}

export async function insertDraw(ctx: Ctx, reviewId: string, draw: DrawRow) {
  await ctx.db
    .insertInto('order_draw')
    .values({
      organisation_id: ctx.organisation,
      review_id: reviewId,
      id: draw.id,
      mode: draw.mode,
      seed: draw.seed,
      weights_before: JSON.stringify(draw.weightsBefore),
      weights_after: JSON.stringify(draw.weightsAfter),
      team_order: JSON.stringify(draw.order),
      drawn_by: draw.by,
      drawn_at: draw.at,
    })
    .execute()
}

/** Newest first. */
export async function drawsOf(ctx: ReviewCtx, reviewId: string): Promise<DrawRow[]> {
  return ctx.db
    .selectFrom('order_draw')
    .select([
      'id',
      'mode',
      'seed',
      'weights_before as weightsBefore',
      'weights_after as weightsAfter',
      'team_order as order',
      'drawn_by as by',
      'drawn_at as at',
    ])
    .$narrowType<DrawRow>()
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .orderBy('drawn_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** After the last draw of the newest review before this cycle that had one. */
export async function weightsBefore(
  ctx: ReviewCtx,
  cycleKey: string,
): Promise<DrawRow['weightsAfter']> {
  const { rows } = await sql<{ weights: DrawRow['weightsAfter'] }>`
    select weights_after as weights
    from order_draw join review on review.organisation_id = order_draw.organisation_id
      and review.id = review_id
    where review.organisation_id = ${ctx.organisation} and cycle_key < ${cycleKey}
      and mode = 'draw'
    order by cycle_key desc, drawn_at desc, order_draw.id desc
    limit 1`.execute(ctx.db)
  return rows[0]?.weights ?? {}
}
