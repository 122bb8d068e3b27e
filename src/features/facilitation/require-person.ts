import { Refusal } from '#domain/refusal.ts'
import { personIdOf } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'

/** A seat is for people; a token stands for the one who made it. */
export function requirePerson(actor: Actor): { id: string; name: string } {
  const id = personIdOf(actor)
  if (id === null) throw new Refusal('NotAllowed', 'Only people may do this.')
  return { id, name: actor.name }
}
