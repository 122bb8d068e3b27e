import type { Input } from '#api/endpoint.ts'
import { presentPerson } from '#features/access/read-person.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { requireNaming } from './policy.ts'

type Wanted = Input<typeof api.hostTechShare>['body']['host']
export type Host = { readonly personId: string | null; readonly teamId: string | null }

/** Throws PersonNotFound, TeamNotFound, and NotAllowed when the caller may not name this host. */
export async function hostOf(ctx: Ctx, wanted: Wanted): Promise<Host> {
  if (wanted === null) return { personId: null, teamId: null }
  if (wanted.kind === 'team') {
    const { id } = await teamBySlug(ctx, wanted.slug)
    requireNaming(ctx.actor, { teamId: id })
    return { personId: null, teamId: id }
  }
  requireNaming(ctx.actor, { personId: wanted.id })
  const { id } = await presentPerson(ctx, wanted.id)
  return { personId: id, teamId: null }
}
