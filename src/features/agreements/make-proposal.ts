import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type * as api from './api.ts'
import { fixChange } from './fix-change.ts'
import { requirePerson } from './policy.ts'
import { insertProposal, type ProposalRow, proposalById } from './proposal-store.ts'
import { proposalAnswer, requireProposal } from './read-proposals.ts'

type Make = typeof api.makeProposal

export async function makeProposal(ctx: Ctx, { body }: Input<Make>): Promise<Output<Make>> {
  const personId = requirePerson(ctx.actor)
  const id = body.id ?? newId()
  const earlier = await proposalById(ctx, id)
  if (earlier) return answerAgain(ctx, earlier, personId)
  const { title, why, basedOn } = body
  const text = { title, why, basedOn, change: await fixChange(ctx, body) }
  if (!(await insertProposal(ctx, { ...text, id, personId }))) {
    return answerAgain(ctx, await requireProposal(ctx, id), personId)
  }
  await recordWrite(ctx, { action: 'proposal.made', subject: title, before: null, after: text })
  return proposalAnswer(ctx, await requireProposal(ctx, id))
}

function answerAgain(ctx: Ctx, row: ProposalRow, personId: string): Promise<Output<Make>> {
  if (row.byId !== personId) {
    throw new Refusal('ProposalIdTaken', 'Somebody else’s proposal has this id. Take a new one.')
  }
  return proposalAnswer(ctx, row)
}
