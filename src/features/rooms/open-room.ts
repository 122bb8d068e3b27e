import type { RoomReadCtx } from './room-ctx.ts'
import { insertRoom } from './room-store.ts'

/** The review's room, made now where there is none; the same again is a no-op. */
export async function ensureRoom(ctx: RoomReadCtx, reviewId: string): Promise<void> {
  await insertRoom(ctx, reviewId)
}
