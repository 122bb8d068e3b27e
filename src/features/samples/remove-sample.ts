import type { Input } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireAdministrator } from '#features/access/policy.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { deleteSample } from './store.ts'

/** Its audit log goes with it, so that only the server's log still tells of it. */
export async function removeSample(
  ctx: Ctx,
  _input: Input<typeof api.removeSample>,
): Promise<void> {
  requireAdministrator(ctx.actor)
  if (!(await deleteSample(ctx.db, ctx.organisation))) {
    throw new Refusal('NotASample', 'This is no sample organisation; it cannot be removed.')
  }
  const { slug } = ctx.organisationInForce
  ctx.installation.log.info({ organisation: slug, by: ctx.actor.name }, 'sample removed')
}
