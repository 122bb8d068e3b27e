import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import { lockProposal, type ProposalRow } from './proposal-store.ts'
import { requireProposal } from './read-proposals.ts'

/** The proposal, which nobody else changes until the transaction ends; throws ProposalNotFound. */
export async function holdProposal(ctx: Ctx, id: string): Promise<ProposalRow> {
  await lockProposal(ctx, id)
  return requireProposal(ctx, id)
}

/** Throws ProposalIsDecided. */
export function requireOpen({ state }: ProposalRow): void {
  if (state === 'open') return
  throw new Refusal('ProposalIsDecided', `This proposal is ${state}. Nothing is added to it now.`, {
    state,
  })
}

/** Throws ProposalMovedOn when the caller has read another text. */
export function requireRevision(proposal: ProposalRow, revision: number): void {
  if (proposal.revision === revision) return
  throw new Refusal(
    'ProposalMovedOn',
    'The text was changed meanwhile. Read it as it stands now, then say it again.',
    { revision: proposal.revision },
  )
}
