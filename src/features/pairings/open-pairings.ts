import { openPairingStates } from '#domain/pairing.ts'
import { type PairingCtx, type PairingRow, pairingsPage } from './store.ts'

/** All that are offered, asked for, accepted or tried, newest first. */
export async function openPairings(ctx: PairingCtx): Promise<PairingRow[]> {
  return pairingsPage(ctx, { states: openPairingStates, limit: null })
}
