import { Refusal } from '#domain/refusal.ts'
import { personIdOf, requireTeamWork, worksForAll } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'

type Whose = { readonly teamId: string | null; readonly tellerId: string | null }

/** Whoever told a win takes it back; so do its team’s people, and those who work for all. */
export function requireWinWork(actor: Actor, { teamId, tellerId }: Whose): void {
  if (tellerId !== null && tellerId === personIdOf(actor)) return
  if (teamId !== null) requireTeamWork(actor, teamId)
  else if (!worksForAll(actor)) {
    throw new Refusal(
      'NotAllowed',
      'This win is of no single team: only who told it, architects and administrators may do this.',
    )
  }
}

/** Thanks are a person’s: the caller, or the person that a token acts for. */
export function thankerOf(actor: Actor): string {
  const person = personIdOf(actor)
  if (person === null) throw new Refusal('NotAllowed', 'Only people thank for wins.')
  return person
}
