import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'

export type WallCtx = Pick<Ctx, 'db' | 'organisation'>

/** False: another wall waits for the same code. */
export async function insertWall(
  ctx: WallCtx,
  wall: { id: string; reviewId: string; codeHash: string; codeExpiresAt: Instant },
): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('wall')
    .values({
      organisation_id: ctx.organisation,
      review_id: wall.reviewId,
      id: wall.id,
      code_hash: wall.codeHash,
      code_expires_at: wall.codeExpiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Codes that were never typed make room for others. */
export async function deleteExpiredCodes(ctx: WallCtx, now: Instant): Promise<void> {
  await ctx.db
    .deleteFrom('wall')
    .where('organisation_id', '=', ctx.organisation)
    .where('paired_at', 'is', null)
    .where('code_expires_at', '<=', now)
    .execute()
}

export async function pairedWalls(ctx: WallCtx, reviewId: string) {
  return ctx.db
    .selectFrom('wall')
    .select(['id', 'paired_at as pairedAt'])
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .where('paired_at', 'is not', null)
    .where('ended_at', 'is', null)
    .$narrowType<{ pairedAt: Instant }>()
    .orderBy('paired_at')
    .execute()
}

/** False: there is no such wall, or it is off already. */
export async function endWallAt(
  ctx: WallCtx,
  wall: { id: string; reviewId: string },
  now: Instant,
): Promise<boolean> {
  const ended = await ctx.db
    .updateTable('wall')
    .set({ ended_at: now, code_hash: null, secret_hash: null })
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', wall.reviewId)
    .where('id', '=', wall.id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Takes the code, so that it opens one screen only; undefined when none waits for it. */
export async function takeCode(
  db: Database,
  pairing: { codeHash: string; secretHash: string; now: Instant },
) {
  return db
    .updateTable('wall')
    .from('review')
    .innerJoin('organisation', 'organisation.id', 'review.organisation_id')
    .set({ code_hash: null, secret_hash: pairing.secretHash, paired_at: pairing.now })
    .whereRef('review.organisation_id', '=', 'wall.organisation_id')
    .whereRef('review.id', '=', 'wall.review_id')
    .where('wall.code_hash', '=', pairing.codeHash)
    .where('wall.code_expires_at', '>', pairing.now)
    .where('wall.ended_at', 'is', null)
    .returning(['organisation.name as organisation', 'review.cycle_key as cycle'])
    .executeTakeFirst()
}

/** The wall that this secret holds open; it is paired for one review, and for half a day at most. */
export async function wallOfSecret(db: Database, secretHash: string, pairedAfter: Instant) {
  return db
    .selectFrom('wall')
    .innerJoin('organisation', 'organisation.id', 'wall.organisation_id')
    .innerJoin('review', (join) =>
      join
        .onRef('review.organisation_id', '=', 'wall.organisation_id')
        .onRef('review.id', '=', 'wall.review_id'),
    )
    .select([
      'wall.id',
      'wall.organisation_id as organisationId',
      'organisation.slug',
      'organisation.name',
      'organisation.time_zone as timeZone',
      'organisation.currency',
      'review.cycle_key as cycle',
    ])
    .where('wall.secret_hash', '=', secretHash)
    .where('wall.paired_at', '>', pairedAfter)
    .where('wall.ended_at', 'is', null)
    .executeTakeFirst()
}
