import { Refusal } from '#domain/refusal.ts'
import { lockPairing, type PairingCtx, type PairingRow, pairingRow } from './store.ts'

/** Throws PairingNotFound. */
export async function findPairing(ctx: PairingCtx, id: string): Promise<PairingRow> {
  const row = await pairingRow(ctx, id)
  if (!row) throw pairingNotFound()
  return row
}

/** As `findPairing`, and nobody else moves it on until the transaction ends. */
export async function holdPairing(ctx: PairingCtx, id: string): Promise<PairingRow> {
  const row = await lockPairing(ctx, id)
  if (!row) throw pairingNotFound()
  return row
}

function pairingNotFound(): Refusal {
  return new Refusal('PairingNotFound', 'There is no such pairing.')
}
