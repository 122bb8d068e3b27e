import { isInTeam, type OrganisationEntry, worksForAll } from '#web/api/use-session.ts'
import type { Action } from './action.ts'

/** As the server decides it: the team's people, its owner, and those who work for all. */
export function mayWork(entry: OrganisationEntry, action: Pick<Action, 'team' | 'owner'>): boolean {
  if (entry.role === 'sponsor') return false
  if (action.owner !== null && action.owner.id === entry.personId) return true
  return action.team === null ? worksForAll(entry) : isInTeam(entry, action.team.slug)
}
