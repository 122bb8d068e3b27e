import { Refusal } from '#domain/refusal.ts'
import { requireTeamWork } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'

/** A push token is for all teams or held to one; everybody else pushes for the teams they work for. */
export function requirePush(actor: Actor, teams: readonly { id: string; slug: string }[]): void {
  if (actor.kind !== 'token' || actor.scope !== 'push') {
    for (const team of teams) requireTeamWork(actor, team.id)
    return
  }
  const foreign = teams.find(({ id }) => actor.teamId !== null && id !== actor.teamId)
  if (foreign) {
    throw new Refusal('NotAllowed', `This token is for another team than “${foreign.slug}”.`)
  }
}
