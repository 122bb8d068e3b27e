import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { requireAdministrator } from './policy.ts'
import { organisationById, updateOrganisation } from './store.ts'

type Change = typeof api.changeOrganisation

export async function changeOrganisation(
  ctx: Ctx,
  { body }: Input<Change>,
): Promise<Output<Change>> {
  requireAdministrator(ctx.actor)
  const before = await organisationById(ctx.db, ctx.organisation)
  const after = await updateOrganisation(ctx.db, ctx.organisation, body)
  const shown = ({ name, timeZone, currency }: typeof before) => ({ name, timeZone, currency })
  await recordWrite(ctx, {
    action: 'organisation.changed',
    subject: after.name,
    before: shown(before),
    after: shown(after),
  })
  return after
}
