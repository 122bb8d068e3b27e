import type { Metric, Target } from '#domain/metric.ts'
import { type ProofFact, type ProofLine, proofFact } from '#domain/notice-proof.ts'
import { currentCycle } from '#features/cycles/read-cycles.ts'
import { reportsOfCycle } from '#features/reports/reports-of-cycle.ts'
import type { Ctx } from '#platform/context.ts'

type SummaryLine = ProofLine & { readonly metric: string }

const teamsAtOnce = 200

/** By team id, what the newest report of each team says of the metric. */
export async function proofOfTeams(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  { key }: Pick<Metric, 'key'>,
  wanted: Target | null,
): Promise<Map<string, ProofFact>> {
  const { key: cycle } = await currentCycle(ctx)
  const facts = new Map<string, ProofFact>()
  let cursor: string | undefined
  do {
    const { items, next } = await reportsOfCycle(ctx, cycle, { cursor, limit: teamsAtOnce })
    for (const { teamId, summary } of items) {
      const lines: readonly SummaryLine[] = JSON.parse(summary)
      const ofMetric = lines.filter(({ metric }) => metric === key)
      facts.set(teamId, proofFact(ofMetric, wanted))
    }
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return facts
}
