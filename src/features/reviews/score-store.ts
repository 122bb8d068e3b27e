import { sql } from 'kysely'
import type { ReviewCtx } from './store.ts'

/** How many said 1, 2, 3, 4 and 5. */
export type ScoreCounts = readonly number[]

/** By review id; reviews that nobody scored are left out. */
export async function scoreCountsOf(
  ctx: ReviewCtx,
  reviewIds: readonly string[],
): Promise<Map<string, ScoreCounts>> {
  if (reviewIds.length === 0) return new Map()
  const { rows } = await sql<{ reviewId: string; counts: number[] }>`
    select review_id as "reviewId", array[
      count(*) filter (where score = 1)::int, count(*) filter (where score = 2)::int,
      count(*) filter (where score = 3)::int, count(*) filter (where score = 4)::int,
      count(*) filter (where score = 5)::int] as counts
    from value_score
    where organisation_id = ${ctx.organisation} and review_id = any(${[...reviewIds]}::uuid[])
    group by review_id`.execute(ctx.db)
  return new Map(rows.map(({ reviewId, counts }) => [reviewId, counts]))
}

/** The same person's again replaces it. */
export async function saveScore(
  ctx: ReviewCtx,
  reviewId: string,
  said: { readonly personId: string; readonly score: number },
) {
  await ctx.db
    .insertInto('value_score')
    .values({
      organisation_id: ctx.organisation,
      review_id: reviewId,
      person_id: said.personId,
      score: said.score,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'review_id', 'person_id'])
        .doUpdateSet({ score: said.score }),
    )
    .execute()
}

/** Those of several people; who said something before keeps it. */
export async function insertScores(
  ctx: ReviewCtx,
  reviewId: string,
  said: readonly { readonly personId: string; readonly score: number }[],
) {
  await sql`
    insert into value_score (organisation_id, review_id, person_id, score)
    select ${ctx.organisation}, ${reviewId}, "personId", score
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as said ("personId" uuid, score integer)
    order by "personId"
    on conflict (organisation_id, review_id, person_id) do nothing`.execute(ctx.db)
}
