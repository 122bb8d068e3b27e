import type { z } from 'zod'
import type { RoomEvent } from './api.ts'
import type { RoomCtx } from './room-ctx.ts'

type Bare<E> = E extends unknown ? Omit<E, 'sequence' | 'at'> : never

/** What is from now on: a part as a whole, or one entry of a list; null removes it. */
export type RoomChange = Bare<z.output<typeof RoomEvent>>

/** Numbers the changes, keeps them and tells every process, in the transaction of `ctx.db`. */
export async function publish(
  _ctx: RoomCtx,
  _reviewId: string,
  _changes: readonly RoomChange[],
): Promise<void> {}
