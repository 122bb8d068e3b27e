import { Refusal } from '#domain/refusal.ts'
import { requireWorkForAll, worksForAll } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'

/** Architects and administrators tell all developers. */
export function requireNoticeWork(actor: Actor): void {
  requireWorkForAll(actor)
}

export function maySeeDrafts(actor: Actor): boolean {
  return worksForAll(actor)
}

/** Nobody from outside can say that a team has taken note, whoever they are. */
export function requireAcknowledging(actor: Actor, teamId: string): void {
  const memberships = actor.kind === 'system' ? [] : actor.memberships
  if (memberships.some((membership) => membership.teamId === teamId)) return
  throw new Refusal('NotAllowed', 'Only people of this team may acknowledge for it.')
}
