import { Refusal } from '#domain/refusal.ts'
import type { Role } from '#domain/role.ts'
import type { Actor } from '#platform/context.ts'

const facilitating: readonly Role[] = ['administrator', 'architect']

function roleOf(actor: Actor): Role | 'system' {
  return actor.kind === 'system' ? 'system' : actor.role
}

export function isAdministrator(actor: Actor): boolean {
  const role = roleOf(actor)
  return role === 'system' || role === 'administrator'
}

/** Administrators and architects work for the whole organisation. */
export function worksForAll(actor: Actor): boolean {
  const role = roleOf(actor)
  return role === 'system' || facilitating.includes(role)
}

export function requireAdministrator(actor: Actor): void {
  if (!isAdministrator(actor)) {
    throw new Refusal('NotAllowed', 'Only administrators may do this.')
  }
}

export function requireWorkForAll(actor: Actor): void {
  if (!worksForAll(actor)) {
    throw new Refusal('NotAllowed', 'Only administrators and architects may do this.')
  }
}

/** People who are in the team work for it; so do those who work for all. */
export function requireTeamWork(actor: Actor, teamId: string): void {
  if (worksForAll(actor)) return
  const memberships = actor.kind === 'system' ? [] : actor.memberships
  if (memberships.some((membership) => membership.teamId === teamId)) return
  throw new Refusal(
    'NotAllowed',
    'Only people of this team, architects and administrators may do this.',
  )
}

/** Principal engineers and delivery leads answer for their team's report. */
export function requireTeamLead(actor: Actor, teamId: string): void {
  if (worksForAll(actor)) return
  const memberships = actor.kind === 'system' ? [] : actor.memberships
  const membership = memberships.find((candidate) => candidate.teamId === teamId)
  if (membership && membership.role !== 'engineer') return
  throw new Refusal(
    'NotAllowed',
    'Only this team’s principal engineer or delivery lead, architects and administrators may do this.',
  )
}

/** The name and id under which a write is recorded. */
export function personIdOf(actor: Actor): string | null {
  if (actor.kind === 'person') return actor.id
  return actor.kind === 'token' ? actor.personId : null
}

export function teamIdsOf(actor: Actor): string[] {
  return actor.kind === 'system' ? [] : actor.memberships.map(({ teamId }) => teamId)
}
