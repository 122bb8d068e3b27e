import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import type { AccountCtx } from '#platform/context.ts'
import type * as api from './api.ts'
import { foundOrganisation } from './found-organisation.ts'
import { entriesOfAccount } from './store.ts'

type Create = typeof api.createOrganisation

export async function createOrganisation(
  ctx: AccountCtx,
  { body }: Input<Create>,
): Promise<Output<Create>> {
  const entries = await entriesOfAccount(ctx.db, ctx.account.id)
  if (!entries.some((entry) => entry.role === 'administrator')) {
    throw new Refusal(
      'NotAllowed',
      'Only somebody who administers an organisation may found another.',
    )
  }
  return foundOrganisation(ctx, ctx.account, body)
}
