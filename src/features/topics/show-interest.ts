import type { Input, Output } from '#api/endpoint.ts'
import { personIdOf } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdTechShare, techShareNow } from './find-tech-share.ts'
import { insertInterest } from './interest-store.ts'

type Show = typeof api.showInterest

export async function showInterest(ctx: Ctx, { params }: Input<Show>): Promise<Output<Show>> {
  const { id, title } = await holdTechShare(ctx, params.share)
  const personId = personIdOf(ctx.actor)
  if (personId !== null && (await insertInterest(ctx, { shareId: id, personId }))) {
    await recordWrite(ctx, {
      action: 'tech-share.interest-shown',
      subject: title,
      before: null,
      after: { person: ctx.actor.name },
    })
  }
  return techShareNow(ctx, id)
}
