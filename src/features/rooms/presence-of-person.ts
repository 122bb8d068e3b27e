import type { Instant } from '#domain/instant.ts'
import { selectPresence } from './presence-store.ts'
import type { RoomCtx } from './room-ctx.ts'

/** Here: with an open page, or gone for a few seconds only. `absentSince` is null for who never came. */
export async function presenceOf(
  ctx: Pick<RoomCtx, 'db' | 'organisation' | 'now'>,
  reviewId: string,
  personId: string,
): Promise<{ here: boolean; absentSince: Instant | null }> {
  const { here, seenAt } = await selectPresence(ctx, reviewId, personId)
  return { here, absentSince: here ? null : seenAt }
}
