// A role says what a person does in an organisation; a membership role what a person does in a team.
// Administrators and architects may work for every team, sponsors read, the others work for their teams.
export const roles = [
  'administrator',
  'architect',
  'principal-engineer',
  'delivery-lead',
  'engineer',
  'sponsor',
] as const
export type Role = (typeof roles)[number]

export const membershipRoles = ['principal-engineer', 'delivery-lead', 'engineer'] as const
export type MembershipRole = (typeof membershipRoles)[number]

export const tokenScopes = ['read', 'push', 'full'] as const
export type TokenScope = (typeof tokenScopes)[number]
