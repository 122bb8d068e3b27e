import type { Pace } from './room-answer.ts'
import type { RoomReadCtx } from './room-ctx.ts'

export async function selectPace(ctx: RoomReadCtx, reviewId: string): Promise<Pace> {
  const rows = await ctx.db
    .selectFrom('pace_vote')
    .select((eb) => ['pace', eb.fn.countAll<number>().as('votes')])
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .groupBy('pace')
    .execute()
  const pace: Pace = { slower: 0, fine: 0, faster: 0 }
  for (const row of rows) pace[row.pace] = row.votes
  return pace
}

/** False when the person said the same before. */
export async function savePaceVote(
  ctx: RoomReadCtx,
  reviewId: string,
  personId: string,
  pace: keyof Pace,
): Promise<boolean> {
  const saved = await ctx.db
    .insertInto('pace_vote')
    .values({ organisation_id: ctx.organisation, review_id: reviewId, person_id: personId, pace })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'review_id', 'person_id'])
        .doUpdateSet({ pace })
        .where('pace_vote.pace', '<>', pace),
    )
    .returning('pace')
    .executeTakeFirst()
  return saved !== undefined
}

/** False when there were none. */
export async function deletePaceVotes(ctx: RoomReadCtx, reviewId: string): Promise<boolean> {
  const { numDeletedRows } = await ctx.db
    .deleteFrom('pace_vote')
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
