import { insertEvents } from './event-store.ts'
import type { RoomChange } from './room-answer.ts'
import type { RoomCtx } from './room-ctx.ts'

export type { RoomChange }

/**
 * Numbers the changes, keeps them and tells every process, in the transaction of `ctx.db`. The room is
 * locked from here on, so publish last, and once.
 */
export async function publish(
  ctx: RoomCtx,
  reviewId: string,
  changes: readonly RoomChange[],
): Promise<void> {
  if (changes.length === 0) return
  const events = await insertEvents(ctx, reviewId, changes)
  await ctx.installation.live.publish(ctx.db, topicOf(reviewId), JSON.stringify(events))
}

/** Under which a review's events are told between processes. */
export function topicOf(reviewId: string): string {
  return `room ${reviewId}`
}
