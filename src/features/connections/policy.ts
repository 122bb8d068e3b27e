import { Refusal } from '#domain/refusal.ts'
import { isAdministrator, requireTeamLead, requireWorkForAll } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'

/** A connection holds an organisation's credentials. */
export function requireConnectionWork(actor: Actor): void {
  requireWorkForAll(actor)
}

/** What a connection is asked for a team is that team's affair. */
export function requireQueryWork(actor: Actor, teamId: string): void {
  requireTeamLead(actor, teamId)
}

type Reach = { readonly allowPrivateNetwork: boolean; readonly destination: string }

/** Into private networks, and from there to another place, only an administrator points the way. */
export function requireReach(actor: Actor, saved: Reach | null, wanted: Reach): void {
  if (!wanted.allowPrivateNetwork || isAdministrator(actor)) return
  if (saved?.allowPrivateNetwork && saved.destination === wanted.destination) return
  throw new Refusal(
    'PrivateNetworkNeedsAdministrator',
    'Only administrators may let a connection reach a private network.',
  )
}
