import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { loadSampleForFirstRun } from '#features/samples/ensure-sample.ts'
import type { PublicCtx } from '#platform/context.ts'
import { openAccounts } from './accounts.ts'
import type * as api from './api.ts'
import { foundOrganisation } from './found-organisation.ts'
import { lockFirstRun } from './store.ts'

type StartFirstRun = typeof api.startFirstRun

export async function startFirstRun(
  ctx: PublicCtx,
  { body }: Input<StartFirstRun>,
): Promise<Output<StartFirstRun>> {
  if (!(await lockFirstRun(ctx.db))) {
    throw new Refusal('AlreadySetUp', 'This installation has an administrator. Sign in instead.')
  }
  const accounts = openAccounts(ctx.db, ctx.installation.accountSettings)
  const { account, cookies } = await accounts.create(body.account, ctx.headers)
  const organisation = await foundOrganisation(ctx, account, body.organisation)
  const { timeZone, currency } = organisation
  await loadSampleForFirstRun(ctx, account, { wanted: body.sample, timeZone, currency })
  ctx.setCookies.push(...cookies)
  return { organisation: organisation.slug }
}
