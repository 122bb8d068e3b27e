import type { Ctx } from '#platform/context.ts'

type Claim = { key: string; actorId: string; requestHash: string }

/** Null when the key is new; a second caller waits here until the first one's transaction ends. */
export async function claimIdempotencyKey(ctx: Ctx, claim: Claim) {
  const inserted = await ctx.db
    .insertInto('idempotency_key')
    .values({
      organisation_id: ctx.organisation,
      key: claim.key,
      actor_id: claim.actorId,
      request_hash: claim.requestHash,
      answer: 'null',
      created_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'actor_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (inserted) return null
  return ctx.db
    .selectFrom('idempotency_key')
    .select(['request_hash as requestHash', 'answer'])
    .where('organisation_id', '=', ctx.organisation)
    .where('actor_id', '=', claim.actorId)
    .where('key', '=', claim.key)
    .executeTakeFirstOrThrow()
}

export async function keepAnswer(ctx: Ctx, claim: Omit<Claim, 'requestHash'>, answer: unknown) {
  await ctx.db
    .updateTable('idempotency_key')
    .set({ answer: JSON.stringify(answer) })
    .where('organisation_id', '=', ctx.organisation)
    .where('actor_id', '=', claim.actorId)
    .where('key', '=', claim.key)
    .execute()
}
