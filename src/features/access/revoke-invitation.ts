import type { Input } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { closeInvitation, openInvitationById } from './invitation-store.ts'
import { requireAdministrator } from './policy.ts'

export async function revokeInvitation(
  ctx: Ctx,
  { params }: Input<typeof api.revokeInvitation>,
): Promise<void> {
  requireAdministrator(ctx.actor)
  const invitation = await openInvitationById(ctx, params.invitation)
  if (!invitation) throw new Refusal('InvitationNotFound', 'There is no such open invitation.')
  await closeInvitation(ctx.db, ctx.organisation, invitation.id, 'revoked_at', ctx.now)
  await recordWrite(ctx, {
    action: 'invitation.revoked',
    subject: invitation.email,
    before: { role: invitation.role, teams: invitation.teams },
    after: null,
  })
}
