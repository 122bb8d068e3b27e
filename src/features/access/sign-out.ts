import type { AccountCtx, PublicCtx } from '#platform/context.ts'
import { openAccounts } from './accounts.ts'
import { endSessions } from './store.ts'

export async function signOut(ctx: PublicCtx): Promise<void> {
  const accounts = openAccounts(ctx.db, ctx.installation.accountSettings)
  ctx.setCookies.push(...(await accounts.signOut(ctx.headers)))
}

export async function signOutEverywhere(ctx: AccountCtx): Promise<void> {
  await endSessions(ctx.db, ctx.account.id)
  await signOut(ctx)
}
