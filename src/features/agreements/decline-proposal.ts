import type { Input, Output } from '#api/endpoint.ts'
import { requireWorkForAll } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdProposal, requireOpen, requireRevision } from './hold-proposal.ts'
import { requirePerson } from './policy.ts'
import { saveDecision } from './proposal-store.ts'
import { proposalAnswer, requireProposal } from './read-proposals.ts'

type Decline = typeof api.declineProposal

export async function declineProposal(
  ctx: Ctx,
  { params, body }: Input<Decline>,
): Promise<Output<Decline>> {
  requireWorkForAll(ctx.actor)
  const personId = requirePerson(ctx.actor)
  const row = await holdProposal(ctx, params.proposal)
  requireOpen(row)
  requireRevision(row, body.revision)
  const { reason } = body
  await saveDecision(ctx, row.id, {
    state: 'declined',
    personId,
    rule: null,
    reason,
    version: null,
  })
  await recordWrite(ctx, {
    action: 'proposal.declined',
    subject: row.title,
    before: { stances: row.stances },
    after: { reason },
  })
  return proposalAnswer(ctx, await requireProposal(ctx, row.id))
}
