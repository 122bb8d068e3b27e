import type { Pairing } from '#domain/pairing.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { currentCycle } from '#features/cycles/read-cycles.ts'
import type { Ctx } from '#platform/context.ts'
import { keepSetAside } from './set-aside-store.ts'
import { type PairingRow, updatePairing } from './store.ts'

/** Keeps where a pairing stands now. One that has ended is not suggested again from the same signals. */
export async function savePairing(
  ctx: Ctx,
  before: PairingRow,
  after: Pairing,
  outcome = before.outcome,
): Promise<void> {
  const { key: cycle } = await currentCycle(ctx)
  const { state, helperTeamId, helpedTeamId } = after
  const hasEnded = state === 'finished' || state === 'declined' || state === 'withdrawn'
  const hasTried = state === 'tried' || (state === 'finished' && before.triedAt === null)
  await updatePairing(ctx, before.id, {
    state,
    helper_team_id: helperTeamId,
    helped_team_id: helpedTeamId,
    outcome,
    ...(state === 'accepted' ? { accepted_at: ctx.now, accepted_cycle: cycle } : {}),
    ...(hasTried ? { tried_at: ctx.now } : {}),
    ...(hasEnded ? { ended_at: ctx.now } : {}),
  })
  const { metricId } = before
  if (hasEnded && metricId !== null && helperTeamId !== null && helpedTeamId !== null) {
    await keepSetAside(ctx, { helperTeamId, helpedTeamId, metricId }, cycle)
  }
  await recordWrite(ctx, {
    action: `pairing.${state}`,
    subject: before.text,
    before: { state: before.state },
    after: { state, helperTeamId, helpedTeamId, outcome },
  })
}
