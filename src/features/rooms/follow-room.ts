import type { Input } from '#api/endpoint.ts'
import { personIdOf } from '#features/access/policy.ts'
import { reviewOfCycle } from '#features/reviews/find-review.ts'
import type { Ctx } from '#platform/context.ts'
import { EventStream } from '#platform/http/event-stream.ts'
import type * as api from './api.ts'

type Follow = typeof api.followRoom

export async function followRoom(ctx: Ctx, { params, query }: Input<Follow>): Promise<EventStream> {
  const { actor, organisation } = ctx
  const { rooms } = ctx.installation
  const review = await reviewOfCycle(ctx, params.cycle)
  const room = { organisation, reviewId: review.id }
  const { device, view } = query
  return new EventStream(async (sink, lastEventId) => {
    const watcher = { kind: 'person', personId: personIdOf(actor) } as const
    const stop = await rooms.follow(room, watcher, lastKnown(query.after, lastEventId), sink)
    const leave =
      actor.kind === 'person' ? rooms.attend(room, { personId: actor.id, device, view }) : null
    return () => {
      stop()
      leave?.()
    }
  })
}

/** The address tells what the page had when it opened, the header what the browser has had since. */
export function lastKnown(after: number | undefined, lastEventId: string | null): number | null {
  const since = lastEventId !== null && /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : null
  if (after === undefined) return since
  return Math.max(after, since ?? 0)
}
