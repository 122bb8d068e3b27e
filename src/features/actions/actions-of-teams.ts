import { type Action, answerActions, type ReadCtx } from './action-answer.ts'
import { unfinishedOfTeams } from './action-list-store.ts'

export type TeamAction = Action & { readonly teamId: string }

/** Open, in progress and blocked ones of these teams, by team and then by the day they are due. */
export async function openActionsOf(
  ctx: ReadCtx,
  teamIds: readonly string[],
): Promise<TeamAction[]> {
  if (teamIds.length === 0) return []
  const rows = await unfinishedOfTeams(ctx, teamIds)
  const actions = await answerActions(ctx, rows)
  return actions.flatMap((action, place) => {
    const teamId = rows[place]?.teamId ?? null
    return teamId === null ? [] : [{ ...action, teamId }]
  })
}
