import { randomBytes } from 'node:crypto'
import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { hashOf } from '#features/access/admit-caller.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type * as api from './api.ts'
import { requirePerson } from './policy.ts'
import { countFeedsOf, insertFeed } from './store.ts'

type Create = typeof api.createCalendarFeed
const most = 20

export async function createCalendarFeed(
  ctx: Ctx,
  { body }: Input<Create>,
): Promise<Output<Create>> {
  const personId = requirePerson(ctx.actor)
  if ((await countFeedsOf(ctx, personId)) >= most) {
    throw new Refusal(
      'TooManyCalendarFeeds',
      `You have ${most} calendar addresses. Revoke one that you do not use.`,
    )
  }
  const secret = randomBytes(24).toString('base64url')
  const feed = { id: newId(), ...body }
  await insertFeed(ctx, personId, { ...feed, secretHash: hashOf(secret) })
  await recordWrite(ctx, {
    action: 'calendar-feed.created',
    subject: body.name,
    before: null,
    after: { withNotices: body.withNotices },
  })
  return {
    ...feed,
    createdAt: ctx.now,
    lastReadAt: null,
    url: `${ctx.installation.publicUrl}/api/calendars/${secret}.ics`,
  }
}
