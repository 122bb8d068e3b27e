import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { presentPerson } from '#features/access/change-person-role.ts'
import { requireTeamLead } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { deleteMembership } from './membership-store.ts'
import { teamBySlug } from './read-teams.ts'

type End = typeof api.endMembership

export async function endMembership(ctx: Ctx, { params }: Input<End>): Promise<Output<End>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamLead(ctx.actor, team.id)
  const person = await presentPerson(ctx, params.person)
  const before = await deleteMembership(ctx, { teamId: team.id, personId: person.id })
  if (before === null) {
    throw new Refusal('PersonNotFound', `${person.name} is not in this team.`)
  }
  await recordWrite(ctx, {
    action: 'membership.ended',
    subject: `${person.name}, ${team.name}`,
    before: { role: before },
    after: null,
  })
}
