import type { Input } from '#api/endpoint.ts'
import { changedParts } from '#domain/agreement.ts'
import type { ProposedChange } from '#domain/proposal.ts'
import { Refusal } from '#domain/refusal.ts'
import { fixProposedMetrics } from '#features/templates/proposed-template.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { agreementMovedOn } from './publish-next.ts'
import { newestAgreement } from './store.ts'

type Sent = Pick<Input<typeof api.makeProposal>['body'], 'change' | 'basedOn'>

/** What is put to the group stays as it is: a size becomes the metrics that it has now. */
export async function fixChange(ctx: Ctx, { change, basedOn }: Sent): Promise<ProposedChange> {
  if (change.kind === 'template') {
    const { choice, optionalPillars, note } = change
    const metrics = await fixProposedMetrics(ctx, { choice, optionalPillars, basedOn })
    const size = 'size' in choice ? choice.size : null
    return { kind: 'template', size, metrics, optionalPillars, note }
  }
  const inForce = await newestAgreement(ctx)
  if ((inForce?.number ?? 0) !== basedOn) throw agreementMovedOn(inForce?.number ?? 0)
  if (inForce && changedParts(inForce.content, change.content).length === 0) {
    throw new Refusal('NothingChanged', 'This is the agreement that is in force already.')
  }
  return change
}
