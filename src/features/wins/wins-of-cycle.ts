import type { Ctx } from '#platform/context.ts'
import { toldWins } from './told-store.ts'
import { type ToldWin, toldWinAnswer } from './told-win.ts'

/** What all teams celebrate in a cycle, the newest first. */
export async function winsOfCycle(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'actor'>,
  cycleKey: string,
): Promise<ToldWin[]> {
  const rows = await toldWins(ctx, { cycleKey, limit: null })
  return rows.map((row) => toldWinAnswer(row, ctx.actor))
}
