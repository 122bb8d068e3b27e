import type { Input } from '#api/endpoint.ts'
import { lastKnown } from '#features/rooms/follow-room.ts'
import type { PublicCtx } from '#platform/context.ts'
import { EventStream } from '#platform/http/event-stream.ts'
import { admitWall } from './admit-wall.ts'
import type * as api from './api.ts'
import { wallTopic } from './wall-secret.ts'

export async function followWall(
  publicCtx: PublicCtx,
  { query }: Input<typeof api.followWall>,
): Promise<EventStream> {
  const { wallId, ctx, review } = await admitWall(publicCtx)
  const { live, rooms } = ctx.installation
  const room = { organisation: ctx.organisation, reviewId: review.id }
  return new EventStream(async (sink, lastEventId) => {
    const unsubscribe = await live.subscribe(wallTopic(wallId), () => sink.end())
    const after = lastKnown(query.after, lastEventId)
    const stop = await rooms.follow(room, { kind: 'wall' }, after, sink)
    return () => {
      unsubscribe()
      stop()
    }
  })
}
