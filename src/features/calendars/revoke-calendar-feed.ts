import type { Input } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { requirePerson } from './policy.ts'
import { setFeedRevoked } from './store.ts'

export async function revokeCalendarFeed(
  ctx: Ctx,
  { params }: Input<typeof api.revokeCalendarFeed>,
): Promise<void> {
  const name = await setFeedRevoked(ctx, requirePerson(ctx.actor), params.feed)
  if (name === undefined) {
    throw new Refusal('CalendarFeedNotFound', 'You have no such calendar address in force.')
  }
  await recordWrite(ctx, {
    action: 'calendar-feed.revoked',
    subject: name,
    before: null,
    after: null,
  })
}
