import { awaitedSide, withdrawnPairing } from '#domain/pairing.ts'
import type { Ctx } from '#platform/context.ts'
import { savePairing } from './save-pairing.ts'
import { lockPairing } from './store.ts'

/** Takes back what was offered or asked; false when it is no longer waiting for an answer, or not there. */
export async function withdrawPairing(ctx: Ctx, id: string): Promise<boolean> {
  const row = await lockPairing(ctx, id)
  if (!row || awaitedSide(row) === null) return false
  await savePairing(ctx, row, withdrawnPairing(row))
  return true
}
