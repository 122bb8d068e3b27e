import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import type { Instant } from '#domain/instant.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import {
  type TeamCtx,
  teamRefsBySlugs,
  teamRefsPage,
  type WholeTeam,
  wholeTeamBySlug,
  wholeTeamsPage,
} from './store.ts'

export type TeamRef = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly archivedAt: Instant | null
}

/** Throws TeamNotFound. Archived teams are found too. */
export async function teamBySlug(ctx: TeamCtx, slug: string): Promise<TeamRef> {
  const [team] = await teamsBySlugs(ctx, [slug])
  if (!team) throw teamNotFound(slug)
  return team
}

/** In the order of the slugs; throws TeamNotFound for the first that is none. */
export async function teamsBySlugs(ctx: TeamCtx, slugs: readonly string[]): Promise<TeamRef[]> {
  if (slugs.length === 0) return []
  const found = new Map((await teamRefsBySlugs(ctx, slugs)).map((team) => [team.slug, team]))
  return slugs.map((slug) => {
    const team = found.get(slug)
    if (!team) throw teamNotFound(slug)
    return team
  })
}

/** A page of the teams that are not archived, by name. */
export async function teamsPage(
  ctx: TeamCtx,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
): Promise<{ items: TeamRef[]; next: string | null }> {
  const rows = await teamRefsPage(ctx, { archived: false, after: afterCursor(cursor), limit })
  return page(rows, limit, cursorOf)
}

type List = typeof api.listTeams

export async function listTeams(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const { search, limit } = query
  const rows = await wholeTeamsPage(ctx, {
    search,
    archived: query.archived === 'true',
    after: afterCursor(query.cursor),
    limit,
  })
  return page(rows, limit, cursorOf)
}

type Read = typeof api.readTeam

export async function readTeam(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  return wholeTeam(ctx, params.team)
}

/** With workloads and people; throws TeamNotFound. */
export async function wholeTeam(ctx: TeamCtx, slug: string): Promise<WholeTeam> {
  const team = await wholeTeamBySlug(ctx, slug)
  if (!team) throw teamNotFound(slug)
  return team
}

function teamNotFound(slug: string): Refusal {
  return new Refusal('TeamNotFound', `There is no team “${slug}”.`, { team: slug })
}

function cursorOf({ id, name }: { id: string; name: string }): string {
  return `${id} ${name}`
}

function afterCursor(cursor: string | undefined): { id: string; name: string } | undefined {
  if (cursor === undefined) return undefined
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (.+)$/s.exec(cursor)
  if (!match?.[1] || !match[2]) throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
  return { id: match[1], name: match[2] }
}
