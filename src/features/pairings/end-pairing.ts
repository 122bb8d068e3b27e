import type { Input, Output } from '#api/endpoint.ts'
import { withdrawnPairing } from '#domain/pairing.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdPairing } from './find-pairing.ts'
import { pairingNow } from './pairing-answer.ts'
import { requireWithdrawal } from './policy.ts'
import { savePairing } from './save-pairing.ts'

type End = typeof api.endPairing

export async function endPairing(ctx: Ctx, { params }: Input<End>): Promise<Output<End>> {
  const pairing = await holdPairing(ctx, params.pairing)
  requireWithdrawal(ctx.actor, pairing)
  await savePairing(ctx, pairing, withdrawnPairing(pairing))
  return pairingNow(ctx, params.pairing)
}
