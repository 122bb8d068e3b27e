import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireWorkForAll } from '#features/access/policy.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { requirePerson } from './policy.ts'
import { publishNext } from './publish-next.ts'
import { newestAgreement } from './store.ts'

type Publish = typeof api.publishAgreement

export async function publishAgreement(
  ctx: Ctx,
  { body }: Input<Publish>,
): Promise<Output<Publish>> {
  requireWorkForAll(ctx.actor)
  const personId = requirePerson(ctx.actor)
  if (await newestAgreement(ctx)) throw agreementIsInForce()
  const by = { proposalId: null, proposedBy: personId, publishedBy: personId }
  await publishNext(ctx, null, { ...body, ...by })
  const version = await newestAgreement(ctx)
  if (version === null) throw new Error('An agreement that was published is not there')
  return version
}

function agreementIsInForce(): Refusal {
  return new Refusal(
    'AgreementIsInForce',
    'There is an agreement already. Propose a change of it, so that everybody can speak to it.',
  )
}
