import { Refusal } from '#domain/refusal.ts'
import {
  personIdOf,
  requireTeamWork,
  requireWorkForAll,
  worksForAll,
} from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'

/** Everybody parks topics; in the name of a team only its own people do. */
export function requireMentioning(actor: Actor, teamId: string | null): void {
  if (teamId !== null) requireTeamWork(actor, teamId)
}

/** What becomes of a topic is for those who see all of them together. */
export function requireTopicWork(actor: Actor): void {
  requireWorkForAll(actor)
}

export function requireOwnMention(actor: Actor, saidById: string | null): void {
  if (worksForAll(actor) || (saidById !== null && saidById === personIdOf(actor))) return
  throw new Refusal(
    'NotAllowed',
    'Only who said it, architects and administrators may take it back.',
  )
}

export type SharePeople = {
  readonly offeredById: string | null
  readonly hostPersonId: string | null
  readonly hostTeamId: string | null
}

/** Who offers or hosts a tech share, alone or in the host's team. */
export function worksOnShare(actor: Actor, share: SharePeople): boolean {
  if (worksForAll(actor)) return true
  const me = personIdOf(actor)
  if (me !== null && (me === share.offeredById || me === share.hostPersonId)) return true
  const memberships = actor.kind === 'system' ? [] : actor.memberships
  return memberships.some(({ teamId }) => teamId === share.hostTeamId)
}

export function requireShareWork(actor: Actor, share: SharePeople): void {
  if (worksOnShare(actor, share)) return
  throw new Refusal(
    'NotAllowed',
    'Only who offers or hosts it, architects and administrators may do this.',
  )
}

/** People volunteer themselves or their teams; to name somebody else takes an architect. */
export function requireNaming(
  actor: Actor,
  host: { readonly personId: string } | { readonly teamId: string },
): void {
  if ('teamId' in host) requireTeamWork(actor, host.teamId)
  else if (host.personId !== personIdOf(actor)) requireWorkForAll(actor)
}
