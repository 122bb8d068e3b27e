import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx, PublicCtx } from '#platform/context.ts'
import { openAccounts } from './accounts.ts'
import { bearerOf, hashOf } from './admit-caller.ts'
import type * as api from './api.ts'
import { openInvitationsPage } from './invitation-store.ts'
import { type PersonRow, peoplePage } from './people-store.ts'
import { isAdministrator, personIdOf, requireAdministrator } from './policy.ts'
import { entriesOfAccount, entryOfToken, isFirstRun } from './store.ts'
import { tokensPage } from './token-store.ts'

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

type People = typeof api.listPeople

export async function listPeople(ctx: Ctx, { query }: Input<People>): Promise<Output<People>> {
  const rows = await peoplePage(ctx.db, ctx.organisation, {
    search: query.search,
    after: query.cursor === undefined ? undefined : personCursor(query.cursor),
    limit: query.limit,
  })
  const { items, next } = page(rows, query.limit, (row) => `${row.id} ${row.name}`)
  return { items: items.map(personAnswer), next }
}

export function personAnswer({ memberships, ...row }: PersonRow): Output<People>['items'][number] {
  return { ...row, teams: memberships }
}

function personCursor(cursor: string): { id: string; name: string } {
  const match = /^([0-9a-f-]{36}) (.+)$/s.exec(cursor)
  if (!match?.[1] || !match[2]) throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
  return { id: match[1], name: match[2] }
}

type Invitations = typeof api.listInvitations

export async function listInvitations(
  ctx: Ctx,
  { query }: Input<Invitations>,
): Promise<Output<Invitations>> {
  requireAdministrator(ctx.actor)
  return page(await openInvitationsPage(ctx, query), query.limit, (row) => row.id)
}

type Tokens = typeof api.listTokens

export async function listTokens(ctx: Ctx, { query }: Input<Tokens>): Promise<Output<Tokens>> {
  const createdBy = isAdministrator(ctx.actor) ? undefined : (personIdOf(ctx.actor) ?? undefined)
  return page(await tokensPage(ctx, { ...query, createdBy }), query.limit, (row) => row.id)
}
