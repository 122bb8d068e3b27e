import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { currency, email, id, instantAnswered, name, slug, timeZone } from '#api/words.ts'
import { membershipRoles, roles, tokenScopes } from '#domain/role.ts'

const password = z.string().min(10, 'At least ten characters').max(200)
const role = z.enum(roles)

export const Organisation = z.object({
  slug,
  name: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  sample: z.boolean(),
})

export const Session = z.object({
  /** True until the first administrator exists. */
  firstRun: z.boolean(),
  account: z.object({ name: z.string(), email: z.string() }).nullable(),
  /** Set when a token, not an account, is calling. */
  token: z.object({ name: z.string(), scope: z.enum(tokenScopes), organisation: slug }).nullable(),
  organisations: z.array(
    Organisation.extend({
      role,
      personId: id,
      teams: z.array(z.object({ slug, name: z.string(), role: z.enum(membershipRoles) })),
    }),
  ),
})

export const readSession = endpoint({
  method: 'GET',
  path: '/session',
  access: 'public',
  summary: 'Who is calling, and what they may enter',
  output: Session,
  refusals: {},
})

export const startFirstRun = endpoint({
  method: 'POST',
  path: '/first-run',
  access: 'public',
  summary: 'Create the first organisation and its administrator',
  body: z.object({
    organisation: z.object({ name, timeZone, currency }),
    account: z.object({ name, email, password }),
    sample: z.boolean().default(false),
  }),
  output: z.object({ organisation: slug }),
  status: 201,
  refusals: { AlreadySetUp: 409 },
})

export const signIn = endpoint({
  method: 'POST',
  path: '/session',
  access: 'public',
  summary: 'Sign in with e-mail and password',
  body: z.object({ email, password: z.string().min(1).max(200) }),
  output: null,
  status: 204,
  refusals: { WrongCredentials: 401, TooManySignIns: 429 },
})

export const signOut = endpoint({
  method: 'DELETE',
  path: '/session',
  access: 'public',
  summary: 'Sign out of this browser',
  output: null,
  status: 204,
  refusals: {},
})

export const signOutEverywhere = endpoint({
  method: 'DELETE',
  path: '/sessions',
  access: 'account',
  summary: 'End every session of this account',
  output: null,
  status: 204,
  refusals: {},
})

export const createOrganisation = endpoint({
  method: 'POST',
  path: '/organisations',
  access: 'account',
  summary: 'Create another organisation, with the caller as administrator',
  body: z.object({ name, timeZone, currency }),
  output: Organisation,
  status: 201,
  refusals: {},
})

const inOrganisation = z.object({ organisation: slug })

export const changeOrganisation = endpoint({
  method: 'PATCH',
  path: '/organisations/{organisation}',
  access: 'write',
  summary: 'Change name, time zone or currency',
  params: inOrganisation,
  body: z.object({ name, timeZone, currency }).partial(),
  output: Organisation,
  refusals: {},
})

export const Person = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role,
  joinedAt: instantAnswered,
  leftAt: instantAnswered.nullable(),
  teams: z.array(z.object({ slug, name: z.string(), role: z.enum(membershipRoles) })),
})

export const listPeople = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/people',
  access: 'read',
  summary: 'People by name',
  params: inOrganisation,
  query: paging.extend({ search: z.string().max(100).optional() }),
  output: pageOf(Person),
  refusals: {},
})

const onPerson = inOrganisation.extend({ person: id })

export const changePersonRole = endpoint({
  method: 'PATCH',
  path: '/organisations/{organisation}/people/{person}',
  access: 'write',
  summary: 'Change what a person does in the organisation',
  params: onPerson,
  body: z.object({ role }),
  output: Person,
  refusals: { PersonNotFound: 404, LastAdministrator: 409 },
})

export const removePerson = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/people/{person}',
  access: 'write',
  summary: 'Let a person leave: access ends, history stays',
  params: onPerson,
  output: null,
  status: 204,
  refusals: { PersonNotFound: 404, LastAdministrator: 409 },
})

export const Invitation = z.object({
  id,
  email: z.string(),
  role,
  teams: z.array(slug),
  invitedBy: z.string(),
  createdAt: instantAnswered,
  expiresAt: instantAnswered,
})

export const listInvitations = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/invitations',
  access: 'read',
  summary: 'Open invitations',
  params: inOrganisation,
  query: paging,
  output: pageOf(Invitation),
  refusals: {},
})

export const invitePerson = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/invitations',
  access: 'write',
  summary: 'Invite somebody by a link that is shown once',
  params: inOrganisation,
  body: z.object({ email, role, teams: z.array(slug).max(50).default([]) }),
  output: Invitation.extend({ url: z.string() }),
  status: 201,
  refusals: { AlreadyMember: 409, TeamNotFound: 404 },
})

export const revokeInvitation = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/invitations/{invitation}',
  access: 'write',
  summary: 'Make an invitation link void',
  params: inOrganisation.extend({ invitation: id }),
  output: null,
  status: 204,
  refusals: { InvitationNotFound: 404 },
})

const bySecret = z.object({ secret: z.string().min(20).max(100) })

export const readInvitation = endpoint({
  method: 'GET',
  path: '/invitations/{secret}',
  access: 'public',
  summary: 'What an invitation link offers',
  params: bySecret,
  output: z.object({
    organisation: z.string(),
    email: z.string(),
    role,
    invitedBy: z.string(),
    /** True when an account with this e-mail exists: sign in instead of choosing a password. */
    hasAccount: z.boolean(),
  }),
  refusals: { InvitationNotFound: 404 },
})

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/invitations/{secret}/acceptance',
  access: 'public',
  summary: 'Accept an invitation, with a new account or the one that is signed in',
  params: bySecret,
  body: z.object({ account: z.object({ name, password }).optional() }),
  output: z.object({ organisation: slug }),
  refusals: { InvitationNotFound: 404, SignInFirst: 409, AccountNeeded: 409, OtherAccount: 409 },
})

export const Token = z.object({
  id,
  name: z.string(),
  scope: z.enum(tokenScopes),
  /** A push token may be held to one team. */
  team: slug.nullable(),
  /** The first characters, to recognise it by. */
  prefix: z.string(),
  createdBy: z.string(),
  createdAt: instantAnswered,
  expiresAt: instantAnswered.nullable(),
  lastUsedAt: instantAnswered.nullable(),
})

export const listTokens = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/tokens',
  access: 'read',
  summary: 'API tokens that are in force: all for administrators, else one’s own',
  params: inOrganisation,
  query: paging,
  output: pageOf(Token),
  refusals: {},
})

export const createToken = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/tokens',
  access: 'write',
  summary: 'Create an API token; the secret is in this answer only',
  params: inOrganisation,
  body: z.object({
    name,
    scope: z.enum(tokenScopes),
    team: slug.nullable().default(null),
    expiresInDays: z.number().int().min(1).max(730).nullable().default(90),
  }),
  output: Token.extend({ secret: z.string() }),
  status: 201,
  refusals: { TeamNotFound: 404 },
})

export const revokeToken = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/tokens/{token}',
  access: 'write',
  summary: 'Make a token void',
  params: inOrganisation.extend({ token: id }),
  output: null,
  status: 204,
  refusals: { TokenNotFound: 404 },
})
