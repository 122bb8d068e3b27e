import { Refusal } from '#domain/refusal.ts'
import { personIdOf } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'

/** A calendar address belongs to a person: whoever calls is one, or acts for one. */
export function requirePerson(actor: Actor): string {
  const personId = personIdOf(actor)
  if (personId === null) {
    throw new Refusal('NotAllowed', 'Only a person has calendar addresses of their own.')
  }
  return personId
}
