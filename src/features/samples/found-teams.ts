import { slugOf } from '#domain/slug.ts'
import { type AddedPerson, addPeople, type PersonToAdd } from '#features/access/add-people.ts'
import { createTeam } from '#features/teams/create-team.ts'
import { createWorkload } from '#features/teams/create-workload.ts'
import { type TeamRef, teamBySlug } from '#features/teams/read-teams.ts'
import { type WorkloadRef, workloadsOf } from '#features/teams/read-workloads.ts'
import { setMembership } from '#features/teams/set-membership.ts'
import { setTeamTarget } from '#features/templates/set-target.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import type { SampleTeam } from './sample-content.ts'

export type PersonActor = Extract<Actor, { kind: 'person' }>

/** A team of the sample as it stands in the database. */
export type FoundedTeam = {
  readonly content: SampleTeam
  readonly team: TeamRef
  readonly workloads: readonly WorkloadRef[]
  readonly people: readonly AddedPerson[]
}

export async function foundTeams(ctx: Ctx, teams: readonly SampleTeam[]): Promise<FoundedTeam[]> {
  const founded: FoundedTeam[] = []
  for (const content of teams) founded.push(await foundTeam(ctx, content))
  return founded
}

async function foundTeam(ctx: Ctx, content: SampleTeam): Promise<FoundedTeam> {
  const { name, purpose } = content
  const { slug } = await createTeam(ctx, {
    params: inSample,
    query: undefined,
    body: { name, purpose },
  })
  const team = await teamBySlug(ctx, slug)
  const people = await addPeople(ctx, content.people.map(sampleAddress))
  const onTeam = { ...inSample, team: slug }
  for (const [i, person] of people.entries()) {
    const role = content.people[i]?.role ?? 'engineer'
    const params = { ...onTeam, person: person.id }
    await setMembership(ctx, { params, query: undefined, body: { role } })
  }
  for (const { name, description } of content.workloads) {
    await createWorkload(ctx, { params: onTeam, query: undefined, body: { name, description } })
  }
  for (const { metric, ...target } of content.targets) {
    await setTeamTarget(ctx, { params: { ...onTeam, metric }, query: undefined, body: { target } })
  }
  return { content, team, people, workloads: await workloadsOf(ctx, [team.id]) }
}

/** The verbs read the organisation from their context. */
export const inSample = { organisation: 'sample' }

/** Addresses under example.org reach nobody. */
export function sampleAddress<T extends Omit<PersonToAdd, 'email'>>(person: T) {
  const [first = '', ...rest] = person.name.split(' ')
  return { ...person, email: `${slugOf(first)}.${slugOf(rest.join(' '))}@example.org` }
}

/** As somebody of the team, who is in no other. */
export function memberOf({ team, content }: FoundedTeam, person: AddedPerson): PersonActor {
  const role = content.people.find(({ name }) => name === person.name)?.role ?? 'engineer'
  return {
    kind: 'person',
    ...person,
    memberships: [{ teamId: team.id, slug: team.slug, role }],
  }
}

/** The context in which a person of the team writes. */
export function asPerson(ctx: Ctx, founded: FoundedTeam, person: AddedPerson): Ctx {
  return { ...ctx, actor: memberOf(founded, person) }
}
