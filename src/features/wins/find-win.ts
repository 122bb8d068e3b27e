import { Refusal } from '#domain/refusal.ts'
import type { WinCtx } from './store.ts'
import { type ToldWinRow, toldWin } from './told-store.ts'

/** Throws WinNotFound. */
export async function findWin(ctx: WinCtx, id: string): Promise<ToldWinRow> {
  const win = await toldWin(ctx, id)
  if (!win) throw new Refusal('WinNotFound', 'There is no such win; it may have been taken back.')
  return win
}
