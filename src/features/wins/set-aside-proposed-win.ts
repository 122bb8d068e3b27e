import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { findProposal } from './find-proposal.ts'
import { insertSetAside } from './proposal-store.ts'

type SetAside = typeof api.setAsideProposedWin

export async function setAsideProposedWin(
  ctx: Ctx,
  { body }: Input<SetAside>,
): Promise<Output<SetAside>> {
  const { proposal, subject } = await findProposal(ctx, body)
  if (!(await insertSetAside(ctx, proposal))) return
  await recordWrite(ctx, { action: 'proposed-win.set-aside', subject, before: null, after: body })
}
