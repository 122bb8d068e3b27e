import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { namedPair } from './named-pair.ts'
import { requirePairingWork } from './policy.ts'
import { deleteSetAside } from './set-aside-store.ts'

type Suggest = typeof api.suggestPairingAgain

export async function suggestPairingAgain(
  ctx: Ctx,
  { params }: Input<Suggest>,
): Promise<Output<Suggest>> {
  const { helper, helped, metricId } = await namedPair(ctx, params)
  const pair = { helperTeamId: helper.id, helpedTeamId: helped.id, metricId }
  requirePairingWork(ctx.actor, pair)
  if (!(await deleteSetAside(ctx, pair))) return
  await recordWrite(ctx, {
    action: 'pairing-suggestion.suggested-again',
    subject: `${params.metric}: ${helper.name} → ${helped.name}`,
    before: null,
    after: null,
  })
}
