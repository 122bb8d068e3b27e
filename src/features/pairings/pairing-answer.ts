import type { z } from 'zod'
import { awaitedSide } from '#domain/pairing.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { findPairing } from './find-pairing.ts'
import { metricOutcomes } from './metric-outcomes.ts'
import type { PairingRow } from './store.ts'

export type PairingAnswer = z.output<typeof api.Pairing>
type ReadCtx = Pick<Ctx, 'db' | 'organisation' | 'now'>

export async function pairingAnswers(
  ctx: ReadCtx,
  rows: readonly PairingRow[],
): Promise<PairingAnswer[]> {
  const outcomes = await metricOutcomes(ctx, rows)
  return rows.map((row) => ({
    id: row.id,
    helper: row.helper,
    helped: row.helped,
    metric: row.metric,
    text: row.text,
    state: row.state,
    awaits: awaitedSide(row),
    begunBy: row.begunBy,
    begunAt: row.begunAt,
    acceptedAt: row.acceptedAt,
    triedAt: row.triedAt,
    endedAt: row.endedAt,
    outcome: row.outcome,
    metricOutcome: outcomes.get(row.id) ?? null,
  }))
}

/** As it is now; throws PairingNotFound. */
export async function pairingNow(ctx: ReadCtx, id: string): Promise<PairingAnswer> {
  const [answer] = await pairingAnswers(ctx, [await findPairing(ctx, id)])
  if (!answer) throw new Error('A pairing that was found has no answer')
  return answer
}
