import type { Input, Output } from '#api/endpoint.ts'
import { personIdOf } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdTechShare, techShareNow } from './find-tech-share.ts'
import { deleteInterest } from './interest-store.ts'

type End = typeof api.endInterest

export async function endInterest(ctx: Ctx, { params }: Input<End>): Promise<Output<End>> {
  const { id, title } = await holdTechShare(ctx, params.share)
  const personId = personIdOf(ctx.actor)
  if (personId !== null && (await deleteInterest(ctx, { shareId: id, personId }))) {
    await recordWrite(ctx, {
      action: 'tech-share.interest-ended',
      subject: title,
      before: { person: ctx.actor.name },
      after: null,
    })
  }
  return techShareNow(ctx, id)
}
