import { type TeamRef, teamsPage } from '#features/teams/read-teams.ts'
import type { ReviewCtx } from './store.ts'

const teamsAtOnce = 200

/** Those that are not archived, by name. */
export async function everyTeam(ctx: ReviewCtx): Promise<TeamRef[]> {
  const teams: TeamRef[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await teamsPage(ctx, { cursor, limit: teamsAtOnce })
    teams.push(...items)
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return teams
}
