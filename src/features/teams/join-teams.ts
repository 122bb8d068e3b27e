import type { MembershipRole } from '#domain/role.ts'
import type { Ctx } from '#platform/context.ts'
import { insertMemberships } from './membership-store.ts'
import { teamRefsBySlugs } from './store.ts'

export type Joining = {
  readonly personId: string
  readonly role: MembershipRole
  readonly slugs: readonly string[]
}

/** Puts a person who accepted an invitation into those of the teams that still exist. */
export async function joinTeams(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  { personId, role, slugs }: Joining,
): Promise<void> {
  if (slugs.length === 0) return
  const teams = await teamRefsBySlugs(ctx, slugs)
  await insertMemberships(ctx, { personId, role, teamIds: teams.map((team) => team.id) })
}
