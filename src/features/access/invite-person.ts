import { randomBytes } from 'node:crypto'
import type { Input, Output } from '#api/endpoint.ts'
import { epochMs, instantFromEpochMs } from '#domain/instant.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { teamsBySlugs } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { hashOf } from './admit-caller.ts'
import type * as api from './api.ts'
import { insertInvitation } from './invitation-store.ts'
import { personByEmail } from './people-store.ts'
import { personIdOf, requireAdministrator } from './policy.ts'

type Invite = typeof api.invitePerson
const validDays = 14

export async function invitePerson(ctx: Ctx, { body }: Input<Invite>): Promise<Output<Invite>> {
  requireAdministrator(ctx.actor)
  const member = await personByEmail(ctx.db, ctx.organisation, body.email)
  if (member && member.leftAt === null) {
    throw new Refusal('AlreadyMember', `${body.email} is in this organisation already.`)
  }
  await teamsBySlugs(ctx, body.teams)
  const secret = randomBytes(24).toString('base64url')
  const invitation = {
    id: newId(),
    secretHash: hashOf(secret),
    email: body.email,
    role: body.role,
    teams: body.teams,
    invitedBy: personIdOf(ctx.actor) ?? '',
    expiresAt: instantFromEpochMs(epochMs(ctx.now) + validDays * 86_400_000),
  }
  await insertInvitation(ctx, invitation)
  await recordWrite(ctx, {
    action: 'invitation.created',
    subject: body.email,
    before: null,
    after: { role: body.role, teams: body.teams },
  })
  return {
    id: invitation.id,
    email: body.email,
    role: body.role,
    teams: body.teams,
    invitedBy: ctx.actor.name,
    createdAt: ctx.now,
    expiresAt: invitation.expiresAt,
    url: `${ctx.installation.accountSettings.publicUrl}/invitations/${secret}`,
  }
}
