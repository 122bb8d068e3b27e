import { personIdOf } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { insertPairing, type NewPairing } from './store.ts'

/** With the id of a pairing that is there already, nothing happens. */
export async function keepPairing(ctx: Ctx, pairing: Omit<NewPairing, 'begunById'>): Promise<void> {
  const isNew = await insertPairing(ctx, { ...pairing, begunById: personIdOf(ctx.actor) })
  if (!isNew) return
  const { text, state, helperTeamId, helpedTeamId, metricId, reviewId } = pairing
  await recordWrite(ctx, {
    action: `pairing.${state}`,
    subject: text,
    before: null,
    after: { helperTeamId, helpedTeamId, metricId, reviewId },
  })
}
