import type { Ctx } from '#platform/context.ts'
import type { TopicCtx } from './store.ts'

type Place = { readonly shareId: string; readonly personId: string }

/** False when the person was interested already. */
export async function insertInterest(ctx: Ctx, { shareId, personId }: Place): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('tech_share_interest')
    .values({
      organisation_id: ctx.organisation,
      share_id: shareId,
      person_id: personId,
      since: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** False when the person was not interested. */
export async function deleteInterest(
  ctx: TopicCtx,
  { shareId, personId }: Place,
): Promise<boolean> {
  const deleted = await ctx.db
    .deleteFrom('tech_share_interest')
    .where('organisation_id', '=', ctx.organisation)
    .where('share_id', '=', shareId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst()
  return deleted !== undefined
}

/** In the order in which they said so. */
export async function interestedPeople(ctx: TopicCtx, shareId: string) {
  return ctx.db
    .selectFrom('tech_share_interest as interest')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisation_id', '=', 'interest.organisation_id')
        .onRef('person.id', '=', 'interest.person_id'),
    )
    .select(['person.id', 'person.name'])
    .where('interest.organisation_id', '=', ctx.organisation)
    .where('interest.share_id', '=', shareId)
    .orderBy('interest.since')
    .orderBy('person.id')
    .execute()
}
