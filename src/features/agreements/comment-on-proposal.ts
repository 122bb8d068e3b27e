import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type * as api from './api.ts'
import { commentById, insertComment } from './comment-store.ts'
import { holdProposal, requireOpen } from './hold-proposal.ts'
import { requirePerson } from './policy.ts'
import { commentAnswer } from './read-comments.ts'

type Comment = typeof api.commentOnProposal

export async function commentOnProposal(
  ctx: Ctx,
  { params, body }: Input<Comment>,
): Promise<Output<Comment>> {
  const personId = requirePerson(ctx.actor)
  const proposal = await holdProposal(ctx, params.proposal)
  requireOpen(proposal)
  const comment = { id: body.id ?? newId(), text: body.text }
  if (await insertComment(ctx, { ...comment, proposalId: proposal.id, personId })) {
    await recordWrite(ctx, {
      action: 'proposal.commented',
      subject: proposal.title,
      before: null,
      after: comment,
    })
  }
  return commentAnswer(await commentById(ctx, proposal.id, comment.id))
}
