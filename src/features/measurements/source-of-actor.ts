import { personIdOf } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'
import type { Source } from './prepare-entries.ts'

/** What a program sends by a token came from that token; what a person sends in one piece is an import. */
export function sourceOfPush(actor: Actor): Source {
  if (actor.kind === 'token') {
    return { origin: 'token', sourceId: actor.id, sourceName: actor.name }
  }
  return { origin: 'import', sourceId: personIdOf(actor), sourceName: actor.name }
}

export function sourceOfTyping(actor: Actor): Source {
  return { origin: 'manual', sourceId: personIdOf(actor), sourceName: actor.name }
}
