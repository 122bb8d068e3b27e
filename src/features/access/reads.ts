import type { Output } from '#api/endpoint.ts'
import type { PublicCtx } from '#platform/context.ts'
import { openAccounts } from './accounts.ts'
import { bearerOf, hashOf } from './admit-caller.ts'
import type * as api from './api.ts'
import { entriesOfAccount, entryOfToken, isFirstRun } from './store.ts'

type Session = Output<typeof api.readSession>

export async function readSession(ctx: PublicCtx): Promise<Session> {
  const token = bearerOf({
    headers: { authorization: ctx.headers.get('authorization') ?? undefined },
  })
  if (token) return sessionOfToken(ctx, token)
  const accounts = openAccounts(ctx.db, ctx.installation.accountSettings)
  const account = await accounts.current(ctx.headers)
  if (!account) {
    return { firstRun: await isFirstRun(ctx.db), account: null, token: null, organisations: [] }
  }
  const entries = await entriesOfAccount(ctx.db, account.id)
  return {
    firstRun: false,
    account: { name: account.name, email: account.email },
    token: null,
    organisations: entries.map(({ memberships, ...entry }) => ({ ...entry, teams: memberships })),
  }
}

async function sessionOfToken(ctx: PublicCtx, token: string): Promise<Session> {
  const entry = await entryOfToken(ctx.db, hashOf(token), ctx.now)
  if (!entry) return { firstRun: false, account: null, token: null, organisations: [] }
  return {
    firstRun: false,
    account: null,
    token: { name: entry.tokenName, scope: entry.scope, organisation: entry.slug },
    organisations: [{ ...entry, teams: entry.memberships }],
  }
}
