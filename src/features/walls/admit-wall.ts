import { epochMs, instantFromEpochMs } from '#domain/instant.ts'
import { Refusal } from '#domain/refusal.ts'
import { hashOf } from '#features/access/admit-caller.ts'
import { type ReviewRecord, reviewOfCycle } from '#features/reviews/find-review.ts'
import type { Ctx, PublicCtx } from '#platform/context.ts'
import { wallOfSecret } from './store.ts'
import { wallHours, wallSecretIn } from './wall-secret.ts'

type WallAdmitted = { readonly wallId: string; readonly ctx: Ctx; readonly review: ReviewRecord }

/** The organisation and review that the cookie of this screen is paired with; throws WallNotPaired. */
export async function admitWall(ctx: PublicCtx): Promise<WallAdmitted> {
  const { installation, db, now, requestId } = ctx
  const secret = wallSecretIn(ctx.headers)
  const pairedAfter = instantFromEpochMs(epochMs(now) - wallHours * 3_600_000)
  const wall = secret === null ? undefined : await wallOfSecret(db, hashOf(secret), pairedAfter)
  if (!wall) throw new Refusal('WallNotPaired', 'Type the six digits that the facilitator sees.')
  const { organisationId, slug, name, timeZone, currency } = wall
  const inside: Ctx = {
    installation,
    db,
    organisation: organisationId,
    organisationInForce: { slug, name, timeZone, currency },
    actor: { kind: 'system', name: 'wall' },
    now,
    requestId,
  }
  return { wallId: wall.id, ctx: inside, review: await reviewOfCycle(inside, wall.cycle) }
}
