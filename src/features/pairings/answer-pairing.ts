import type { Input, Output } from '#api/endpoint.ts'
import { acceptedPairing, awaitedSide, declinedPairing, type Pairing } from '#domain/pairing.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireTeamWork } from '#features/access/policy.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdPairing } from './find-pairing.ts'
import { pairingNow } from './pairing-answer.ts'
import { savePairing } from './save-pairing.ts'

type Answer = typeof api.answerPairing

export async function answerPairing(
  ctx: Ctx,
  { params, body }: Input<Answer>,
): Promise<Output<Answer>> {
  const pairing = await holdPairing(ctx, params.pairing)
  const teamId = body.team === null ? askedTeam(pairing) : (await teamBySlug(ctx, body.team)).id
  requireTeamWork(ctx.actor, teamId)
  const decide = body.answer === 'accept' ? acceptedPairing : declinedPairing
  await savePairing(ctx, pairing, decide(pairing, teamId))
  return pairingNow(ctx, params.pairing)
}

function askedTeam(pairing: Pairing): string {
  const side = awaitedSide(pairing)
  if (side === null) {
    const { state } = pairing
    throw new Refusal('PairingHasMovedOn', 'This pairing has moved on; look at it again.', {
      state,
    })
  }
  const teamId = side === 'helper' ? pairing.helperTeamId : pairing.helpedTeamId
  if (teamId !== null) return teamId
  throw new Refusal('TeamNeeded', 'This waits for any team: say which one answers.')
}
