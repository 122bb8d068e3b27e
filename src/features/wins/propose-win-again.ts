import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { findProposal } from './find-proposal.ts'
import { deleteSetAside } from './proposal-store.ts'

type Propose = typeof api.proposeWinAgain

export async function proposeWinAgain(
  ctx: Ctx,
  { body }: Input<Propose>,
): Promise<Output<Propose>> {
  const { proposal, subject } = await findProposal(ctx, body)
  if (!(await deleteSetAside(ctx, proposal))) return
  await recordWrite(ctx, { action: 'proposed-win.proposed', subject, before: body, after: null })
}
