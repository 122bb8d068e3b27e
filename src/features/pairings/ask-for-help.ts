import { begunPairing } from '#domain/pairing.ts'
import type { Ctx } from '#platform/context.ts'
import { keepPairing } from './keep-pairing.ts'

export type HelpAsked = {
  readonly id: string
  readonly helpedTeamId: string
  readonly text: string
  readonly metricId: string | null
  readonly reviewId: string | null
}

/** Waits for any team to offer. The same id again is a no-op; who may ask is the caller's to decide. */
export async function askForHelp(ctx: Ctx, asked: HelpAsked): Promise<void> {
  const teams = { helperTeamId: null, helpedTeamId: asked.helpedTeamId }
  await keepPairing(ctx, { ...asked, ...begunPairing(teams, 'asked'), evidence: null })
}
