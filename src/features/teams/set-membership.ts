import type { Input, Output } from '#api/endpoint.ts'
import { presentPerson } from '#features/access/change-person-role.ts'
import { requireTeamLead } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { saveMembership } from './membership-store.ts'
import { teamBySlug, wholeTeam } from './read-teams.ts'

type SetMembership = typeof api.setMembership

export async function setMembership(
  ctx: Ctx,
  { params, body }: Input<SetMembership>,
): Promise<Output<SetMembership>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamLead(ctx.actor, team.id)
  const person = await presentPerson(ctx, params.person)
  const before = await saveMembership(ctx, { teamId: team.id, personId: person.id }, body.role)
  await recordWrite(ctx, {
    action: 'membership.set',
    subject: `${person.name}, ${team.name}`,
    before: before && { role: before },
    after: { role: body.role },
  })
  return wholeTeam(ctx, team.slug)
}
