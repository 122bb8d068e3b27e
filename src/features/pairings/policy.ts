import type { PairedTeams } from '#domain/pairing.ts'
import { Refusal } from '#domain/refusal.ts'
import { personIdOf, teamIdsOf, worksForAll } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'

/** Either team moves a pairing on; so do those who work for all. */
export function requirePairingWork(actor: Actor, teams: PairedTeams): void {
  if (worksForAll(actor) || isInOneOf(actor, teams)) return
  throw new Refusal(
    'NotAllowed',
    'Only people of the two teams, architects and administrators may do this.',
  )
}

/** Whoever began a pairing may withdraw it too. */
export function requireWithdrawal(
  actor: Actor,
  pairing: PairedTeams & { readonly begunById: string | null },
): void {
  if (pairing.begunById !== null && pairing.begunById === personIdOf(actor)) return
  requirePairingWork(actor, pairing)
}

function isInOneOf(actor: Actor, { helperTeamId, helpedTeamId }: PairedTeams): boolean {
  return teamIdsOf(actor).some((teamId) => teamId === helperTeamId || teamId === helpedTeamId)
}
