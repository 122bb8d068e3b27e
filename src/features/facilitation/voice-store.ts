import type { SeatCtx } from './store.ts'

export async function addVoice(ctx: SeatCtx, reviewId: string, personId: string): Promise<void> {
  await ctx.db
    .insertInto('voice')
    .values({
      organisation_id: ctx.organisation,
      review_id: reviewId,
      person_id: personId,
      times: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'review_id', 'person_id'])
        .doUpdateSet((update) => ({ times: update('voice.times', '+', 1) })),
    )
    .execute()
}

export async function selectVoices(ctx: SeatCtx, reviewId: string) {
  return ctx.db
    .selectFrom('voice')
    .select(['person_id as personId', 'times'])
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .execute()
}

export async function deleteVoices(ctx: SeatCtx, reviewId: string): Promise<void> {
  await ctx.db
    .deleteFrom('voice')
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .execute()
}
