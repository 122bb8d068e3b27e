import type { Input, Output } from '#api/endpoint.ts'
import { finishedPairing, triedPairing } from '#domain/pairing.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdPairing } from './find-pairing.ts'
import { pairingNow } from './pairing-answer.ts'
import { requirePairingWork } from './policy.ts'
import { savePairing } from './save-pairing.ts'

type Move = typeof api.movePairingOn

export async function movePairingOn(
  ctx: Ctx,
  { params, body }: Input<Move>,
): Promise<Output<Move>> {
  const pairing = await holdPairing(ctx, params.pairing)
  requirePairingWork(ctx.actor, pairing)
  if (body.state === 'tried') await savePairing(ctx, pairing, triedPairing(pairing))
  else await savePairing(ctx, pairing, finishedPairing(pairing), body.outcome)
  return pairingNow(ctx, params.pairing)
}
