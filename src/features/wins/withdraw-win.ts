import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { deleteWin } from './store.ts'
import { toldWin } from './told-store.ts'

/** False when there is no such win. Who may is the caller's to decide. */
export async function withdrawWin(ctx: Ctx, id: string): Promise<boolean> {
  const win = await toldWin(ctx, id)
  if (!win) return false
  await deleteWin(ctx, id)
  await recordWrite(ctx, {
    action: 'win.withdrawn',
    subject: win.text,
    before: { team: win.team?.slug ?? null, cycle: win.cycle, thanks: win.thanks.count },
    after: null,
  })
  return true
}
