import { Refusal } from '#domain/refusal.ts'
import {
  personIdOf,
  requireTeamWork,
  requireWorkForAll,
  worksForAll,
} from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'

type Whose = { readonly teamId: string | null; readonly ownerId: string | null }

/** A team's people work on its actions; everybody works on an action of their own. */
export function requireActionWork(actor: Actor, { teamId, ownerId }: Whose): void {
  if (ownerId !== null && ownerId === personIdOf(actor)) return
  if (teamId !== null) {
    requireTeamWork(actor, teamId)
  } else if (!worksForAll(actor)) {
    throw new Refusal(
      'NotAllowed',
      'This action has no team: only its owner, architects and administrators may do this.',
    )
  }
}

export function requireLimitWork(actor: Actor): void {
  requireWorkForAll(actor)
}
