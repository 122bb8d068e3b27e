import { Refusal } from '#domain/refusal.ts'
import { personIdOf } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'

/** To sign, to propose and to take a stance is a person's own act. */
export function requirePerson(actor: Actor): string {
  const personId = personIdOf(actor)
  if (personId === null) throw new Refusal('NotAllowed', 'Only a person may do this.')
  return personId
}

export function requireAuthor(actor: Actor, authorId: string): string {
  const personId = requirePerson(actor)
  if (personId === authorId) return personId
  throw new Refusal('NotAllowed', 'Only the person who made this proposal may do this.')
}
