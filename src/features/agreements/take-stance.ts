import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdProposal, requireOpen, requireRevision } from './hold-proposal.ts'
import { requirePerson } from './policy.ts'
import { stanceAnswer } from './stance-answer.ts'
import { saveStance, stanceOf } from './stance-store.ts'

type Take = typeof api.takeStance

export async function takeStance(ctx: Ctx, { params, body }: Input<Take>): Promise<Output<Take>> {
  const personId = requirePerson(ctx.actor)
  const proposal = await holdProposal(ctx, params.proposal)
  requireOpen(proposal)
  requireRevision(proposal, body.revision)
  const { stance, comment, revision } = body
  if (stance === 'against' && comment === '') {
    throw new Refusal('CommentNeeded', 'Say what speaks against it, so that it can be mended.')
  }
  const before = await stanceOf(ctx, proposal.id, personId)
  if (before?.stance === stance && before.comment === comment && before.revision === revision) {
    return stanceAnswer(before, revision)
  }
  await saveStance(ctx, { proposalId: proposal.id, personId, stance, comment, revision })
  await recordWrite(ctx, {
    action: 'proposal.stance-taken',
    subject: proposal.title,
    before: before ? { stance: before.stance, comment: before.comment } : null,
    after: { stance, comment },
  })
  const taken = await stanceOf(ctx, proposal.id, personId)
  if (taken === undefined) throw new Error('A stance that was taken is not there')
  return stanceAnswer(taken, revision)
}
