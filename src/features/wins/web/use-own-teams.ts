import { type Choice, useTeamChoices } from '#features/actions/web/use-choices.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'

/** The teams that the reader may speak for: their own, or all. */
export function useOwnTeams(): Choice[] {
  const entry = useOrganisation()
  const choices = useTeamChoices()
  if (entry.role === 'sponsor') return []
  if (worksForAll(entry)) return choices
  return choices.filter(({ value }) => entry.teams.some(({ slug }) => slug === value))
}
