import { begunPairing } from '#domain/pairing.ts'
import type { Ctx } from '#platform/context.ts'
import { keepPairing } from './keep-pairing.ts'

export type HelpOffer = {
  readonly id: string
  /** Null while nobody has said that they can help. */
  readonly helperTeamId: string | null
  readonly helpedTeamId: string | null
  readonly text: string
  readonly metricId: string | null
  readonly reviewId: string | null
}

/**
 * The same id again is a no-op. Who may say so is the caller's to decide. Throws PairingNeedsTwoTeams
 * when both are the same.
 */
export async function offerHelp(ctx: Ctx, offer: HelpOffer): Promise<void> {
  await keepPairing(ctx, { ...offer, ...begunPairing(offer, 'offered'), evidence: null })
}
