import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { currentCycle } from '#features/cycles/read-cycles.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { namedPair } from './named-pair.ts'
import { requirePairingWork } from './policy.ts'
import { keepSetAside } from './set-aside-store.ts'

type SetAside = typeof api.setAsidePairingSuggestion

/** Until a signal begins after the running cycle. */
export async function setAsidePairingSuggestion(
  ctx: Ctx,
  { params }: Input<SetAside>,
): Promise<Output<SetAside>> {
  const { helper, helped, metricId } = await namedPair(ctx, params)
  const pair = { helperTeamId: helper.id, helpedTeamId: helped.id, metricId }
  requirePairingWork(ctx.actor, pair)
  const { key: cycle } = await currentCycle(ctx)
  await keepSetAside(ctx, pair, cycle)
  await recordWrite(ctx, {
    action: 'pairing-suggestion.set-aside',
    subject: `${params.metric}: ${helper.name} → ${helped.name}`,
    before: null,
    after: { cycle },
  })
}
