import type { Ctx, Installation } from '#platform/context.ts'

/** Enough to change a room, for a request as for what happens by itself. */
export type RoomCtx = Pick<Ctx, 'db' | 'organisation' | 'now'> & {
  readonly installation: Pick<Installation, 'live'>
}

export type RoomReadCtx = Pick<Ctx, 'db' | 'organisation'>
