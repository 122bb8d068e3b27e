import type { Metric } from '#domain/metric.ts'
import type { Pillar } from '#domain/pillar.ts'
import type { AddedPerson } from '#features/access/add-people.ts'
import type { Ctx } from '#platform/context.ts'
import { type FoundedTeam, memberOf, type PersonActor } from './found-teams.ts'

/** Who plays a part in the sample, by the names that its content gives them. */
export type SampleCast = {
  /** The context in which this person writes. */
  as(name: string, ctx: Ctx): Ctx
  idOf(name: string): string
  team(name: string): FoundedTeam
  /** Of the person who acts, who is in one team. */
  teamOf(name: string): FoundedTeam
  metric(key: string): { readonly metricId: string; readonly pillar: Pillar }
  readonly architect: string
  /** Everybody but sponsors. */
  readonly developers: readonly string[]
}

type Known = { readonly metricId: string; readonly metric: Metric }

export function castOf(
  leaders: readonly AddedPerson[],
  teams: readonly FoundedTeam[],
  template: readonly Known[],
): SampleCast {
  const actors = new Map<string, PersonActor>()
  for (const person of leaders) {
    actors.set(person.name, { kind: 'person', ...person, memberships: [] })
  }
  for (const founded of teams) {
    for (const person of founded.people) actors.set(person.name, memberOf(founded, person))
  }
  const byName = new Map(teams.map((founded) => [founded.team.name, founded]))
  const metrics = new Map(
    template.map(({ metricId, metric }) => [metric.key, { metricId, pillar: metric.pillar }]),
  )
  const actor = (name: string) => known(actors, name)
  return {
    as: (name, ctx) => ({ ...ctx, actor: actor(name) }),
    idOf: (name) => actor(name).id,
    team: (name) => known(byName, name),
    teamOf(name) {
      const teamId = actor(name).memberships[0]?.teamId
      const found = teams.find(({ team }) => team.id === teamId)
      if (!found) throw new Error(`${name} of the sample is in no team`)
      return found
    },
    metric: (key) => known(metrics, key),
    architect: leaders.find(({ role }) => role === 'architect')?.name ?? '',
    developers: [...actors.values()].flatMap(({ name, role }) => (role === 'sponsor' ? [] : name)),
  }
}

/** What the content calls by a name: ids are made while the year is told. */
export function known<T>(named: ReadonlyMap<string, T>, name: string): T {
  const found = named.get(name)
  if (found === undefined) throw new Error(`The sample has no “${name}”`)
  return found
}
