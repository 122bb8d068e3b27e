import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { membershipRoles } from '#domain/role.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { joinTeams } from '#features/teams/join-teams.ts'
import type { PublicCtx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { type Account, openAccounts } from './accounts.ts'
import { hashOf } from './admit-caller.ts'
import type * as api from './api.ts'
import { accountByEmail, closeInvitation, openInvitationBySecret } from './invitation-store.ts'
import { admitPerson } from './people-store.ts'

type Read = typeof api.readInvitation
type Accept = typeof api.acceptInvitation

export async function readInvitation(
  ctx: PublicCtx,
  { params }: Input<Read>,
): Promise<Output<Read>> {
  const invitation = await openInvitation(ctx, params.secret)
  const account = await accountByEmail(ctx.db, invitation.email)
  return {
    organisation: invitation.organisationName,
    email: invitation.email,
    role: invitation.role,
    invitedBy: invitation.invitedBy,
    hasAccount: account !== undefined,
  }
}

export async function acceptInvitation(
  ctx: PublicCtx,
  { params, body }: Input<Accept>,
): Promise<Output<Accept>> {
  const invitation = await openInvitation(ctx, params.secret)
  const organisation = invitation.organisationId
  const isFirst = await closeInvitation(ctx.db, organisation, invitation.id, 'accepted_at', ctx.now)
  if (!isFirst) throw notFound()
  const account = await accountFor(ctx, invitation.email, body.account)
  const { name, email } = account
  const newPerson = { id: newId(), accountId: account.id, name, email, role: invitation.role }
  const personId = await admitPerson(ctx.db, organisation, newPerson, ctx.now)
  const role = membershipRoles.find((candidate) => candidate === invitation.role) ?? 'engineer'
  await joinTeams({ ...ctx, organisation }, { personId, role, slugs: invitation.teams })
  await recordWrite(
    {
      ...ctx,
      organisation,
      actor: { kind: 'person', id: personId, name, role: invitation.role, memberships: [] },
    },
    {
      action: 'person.joined',
      subject: name,
      before: null,
      after: { email, role: invitation.role, teams: invitation.teams },
    },
  )
  return { organisation: invitation.organisationSlug }
}

/** The account that is signed in, or a new one; an invitation is for its own e-mail only. */
async function accountFor(
  ctx: PublicCtx,
  email: string,
  wanted: { name: string; password: string } | undefined,
): Promise<Account> {
  const accounts = openAccounts(ctx.db, ctx.installation.accountSettings)
  const current = await accounts.current(ctx.headers)
  if (current) {
    if (current.email === email) return current
    throw new Refusal('OtherAccount', `This invitation is for ${email}. Sign out first.`)
  }
  if (await accountByEmail(ctx.db, email)) {
    throw new Refusal('SignInFirst', `${email} has an account. Sign in, then open the link again.`)
  }
  if (!wanted) throw new Refusal('AccountNeeded', 'Choose a name and a password.')
  const created = await accounts.create({ ...wanted, email }, ctx.headers)
  ctx.setCookies.push(...created.cookies)
  return created.account
}

async function openInvitation(ctx: PublicCtx, secret: string) {
  const invitation = await openInvitationBySecret(ctx.db, hashOf(secret), ctx.now)
  if (!invitation) throw notFound()
  return invitation
}

function notFound() {
  return new Refusal('InvitationNotFound', 'This invitation is used up, expired or revoked.')
}
