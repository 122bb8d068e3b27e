import { personIdOf } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { insertWin } from './store.ts'

export type WinToTell = {
  readonly id: string
  /** Null: of several teams, or of the whole organisation. */
  readonly teamId: string | null
  readonly cycleKey: string
  readonly text: string
  readonly metricId: string | null
  readonly reviewId: string | null
  /** Nothing happened, because somebody saw to it. */
  readonly prevented: boolean
  /** The finished action that it tells of. */
  readonly actionId?: string | null
}

/** The same id again, or a win of the same action, is a no-op. Who may is the caller's to decide. */
export async function tellWin(ctx: Ctx, win: WinToTell): Promise<void> {
  const isNew = await insertWin(ctx, { ...win, tellerId: personIdOf(ctx.actor) })
  if (!isNew) return
  const { id: _, text, ...of } = win
  await recordWrite(ctx, { action: 'win.told', subject: text, before: null, after: of })
}
