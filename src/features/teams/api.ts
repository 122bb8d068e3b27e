import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { id, instantAnswered, name, slug, text } from '#api/words.ts'
import { membershipRoles } from '#domain/role.ts'

const inOrganisation = z.object({ organisation: slug })
export const onTeam = inOrganisation.extend({ team: slug })
const onWorkload = onTeam.extend({ workload: slug })

export const Workload = z.object({
  slug,
  name: z.string(),
  description: z.string(),
  archivedAt: instantAnswered.nullable(),
})

export const Team = z.object({
  slug,
  name: z.string(),
  purpose: z.string(),
  archivedAt: instantAnswered.nullable(),
  workloads: z.array(Workload),
  people: z.array(z.object({ id, name: z.string(), role: z.enum(membershipRoles) })),
})

export const listTeams = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/teams',
  access: 'read',
  summary: 'Teams by name, with their workloads and people',
  params: inOrganisation,
  query: paging.extend({
    search: z.string().max(100).optional(),
    /** True: the archived ones instead. */
    archived: z.enum(['true', 'false']).default('false'),
  }),
  output: pageOf(Team),
  refusals: {},
})

export const readTeam = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/teams/{team}',
  access: 'read',
  summary: 'One team',
  params: onTeam,
  output: Team,
  refusals: { TeamNotFound: 404 },
})

export const createTeam = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/teams',
  access: 'write',
  summary: 'Create a team; its address is made from the name unless given',
  params: inOrganisation,
  body: z.object({ name, slug: slug.optional(), purpose: text.default('') }),
  output: Team,
  status: 201,
  refusals: { SlugTaken: 409 },
})

export const changeTeam = endpoint({
  method: 'PATCH',
  path: '/organisations/{organisation}/teams/{team}',
  access: 'write',
  summary: 'Change name or purpose, archive or bring back',
  params: onTeam,
  body: z.object({ name, purpose: text, archived: z.boolean() }).partial(),
  output: Team,
  refusals: { TeamNotFound: 404 },
})

export const createWorkload = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/teams/{team}/workloads',
  access: 'write',
  summary: 'Add a workload to a team',
  params: onTeam,
  body: z.object({ name, slug: slug.optional(), description: text.default('') }),
  output: Workload,
  status: 201,
  refusals: { TeamNotFound: 404, SlugTaken: 409 },
})

export const changeWorkload = endpoint({
  method: 'PATCH',
  path: '/organisations/{organisation}/teams/{team}/workloads/{workload}',
  access: 'write',
  summary: 'Change name or description, archive or bring back',
  params: onWorkload,
  body: z.object({ name, description: text, archived: z.boolean() }).partial(),
  output: Workload,
  refusals: { TeamNotFound: 404, WorkloadNotFound: 404 },
})

export const setMembership = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/teams/{team}/people/{person}',
  access: 'write',
  summary: 'Put a person into a team, or change the role there',
  params: onTeam.extend({ person: id }),
  body: z.object({ role: z.enum(membershipRoles) }),
  output: Team,
  refusals: { TeamNotFound: 404, PersonNotFound: 404 },
})

export const endMembership = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/teams/{team}/people/{person}',
  access: 'write',
  summary: 'Take a person out of a team',
  params: onTeam.extend({ person: id }),
  output: null,
  status: 204,
  refusals: { TeamNotFound: 404, PersonNotFound: 404 },
})
