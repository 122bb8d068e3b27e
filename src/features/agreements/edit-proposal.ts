import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { fixChange } from './fix-change.ts'
import { holdProposal, requireOpen, requireRevision } from './hold-proposal.ts'
import { requireAuthor } from './policy.ts'
import { updateProposalText } from './proposal-store.ts'
import { proposalAnswer, requireProposal } from './read-proposals.ts'

type Edit = typeof api.editProposal

export async function editProposal(ctx: Ctx, { params, body }: Input<Edit>): Promise<Output<Edit>> {
  const row = await holdProposal(ctx, params.proposal)
  requireAuthor(ctx.actor, row.byId)
  requireOpen(row)
  requireRevision(row, body.revision)
  if (body.change.kind !== row.change.kind) {
    throw new Refusal('KindIsFixed', 'A proposal for one cannot become one for the other.')
  }
  const { title, why, basedOn } = body
  const text = { title, why, basedOn, change: await fixChange(ctx, body) }
  await updateProposalText(ctx, row.id, text)
  const { title: oldTitle, why: oldWhy, basedOn: oldBase, change } = row
  await recordWrite(ctx, {
    action: 'proposal.edited',
    subject: title,
    before: { title: oldTitle, why: oldWhy, basedOn: oldBase, change },
    after: text,
  })
  return proposalAnswer(ctx, await requireProposal(ctx, row.id))
}
