import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdProposal, requireOpen } from './hold-proposal.ts'
import { requireAuthor } from './policy.ts'
import { saveDecision } from './proposal-store.ts'
import { proposalAnswer, requireProposal } from './read-proposals.ts'

type Withdraw = typeof api.withdrawProposal

export async function withdrawProposal(
  ctx: Ctx,
  { params }: Input<Withdraw>,
): Promise<Output<Withdraw>> {
  const row = await holdProposal(ctx, params.proposal)
  const personId = requireAuthor(ctx.actor, row.byId)
  if (row.state === 'withdrawn') return proposalAnswer(ctx, row)
  requireOpen(row)
  await saveDecision(ctx, row.id, {
    state: 'withdrawn',
    personId,
    rule: null,
    reason: '',
    version: null,
  })
  await recordWrite(ctx, {
    action: 'proposal.withdrawn',
    subject: row.title,
    before: { state: 'open' },
    after: null,
  })
  return proposalAnswer(ctx, await requireProposal(ctx, row.id))
}
