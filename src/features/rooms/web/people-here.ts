// Who is in the room, as sentences and lists tell it.
import type { AgendaItem, PersonHere, Room } from './room.ts'

export function countHere({ people }: Pick<Room, 'people'>): number {
  return people.filter(({ here, through }) => here || through !== null).length
}

/** Teams of which it was said beforehand that they do not come. */
export function absentTeams({ agenda }: Pick<Room, 'agenda'>): string[] {
  return agenda.flatMap(({ absent, team }) => (absent && team ? [team.name] : []))
}

export type TeamHere = {
  /** Null: those who are in no team. */
  readonly team: { readonly slug: string; readonly name: string } | null
  readonly people: readonly PersonHere[]
}

/** By team, in the order of the agenda, teams without anybody too; then those who are in none of them. */
export function peopleByTeam({ people, agenda }: Pick<Room, 'people' | 'agenda'>): TeamHere[] {
  const teams = agenda.flatMap(({ team, absent }) => (team && !absent ? [team] : []))
  const inTeam = (person: PersonHere, slug: string) =>
    person.teams.some((membership) => membership.slug === slug)
  const groups: TeamHere[] = teams.map((team) => ({
    team,
    people: people.filter((person) => inTeam(person, team.slug)),
  }))
  const others = people.filter((person) => !teams.some((team) => inTeam(person, team.slug)))
  return others.length > 0 ? [...groups, { team: null, people: others }] : groups
}

/** Those of a team who are here now, or are spoken for. */
export function hereFrom({ people }: Pick<Room, 'people'>, team: AgendaItem['team']): PersonHere[] {
  if (team === null) return []
  return people.filter(
    ({ here, through, teams }) =>
      (here || through !== null) && teams.some(({ slug }) => slug === team.slug),
  )
}
