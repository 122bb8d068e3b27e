import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { saveLimit } from './limit-store.ts'
import { requireLimitWork } from './policy.ts'
import { readActionLimit } from './read-action-limit.ts'

type Change = typeof api.changeActionLimit

export async function changeActionLimit(
  ctx: Ctx,
  { body }: Input<Change>,
): Promise<Output<Change>> {
  requireLimitWork(ctx.actor)
  const { openPerTeam } = await readActionLimit(ctx)
  if (openPerTeam !== body.openPerTeam) {
    await saveLimit(ctx, body.openPerTeam)
    await recordWrite(ctx, {
      action: 'action-limit.changed',
      subject: ctx.organisationInForce.name,
      before: { openPerTeam },
      after: body,
    })
  }
  return readActionLimit(ctx)
}
