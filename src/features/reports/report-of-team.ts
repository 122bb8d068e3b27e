import type { Cycle } from '#domain/cycle.ts'
import { Refusal } from '#domain/refusal.ts'
import { currentCycle, recentCycles } from '#features/cycles/read-cycles.ts'
import type { TeamRef } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import { insertMissingDrafts, type ReportRow, reportOf } from './store.ts'

/** How many cycles back a report may still be begun. */
const mostBack = 26

/** The team's report of a cycle, begun now where nobody asked for it before; throws ReportNotFound. */
export async function reportOfTeam(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  team: TeamRef,
  cycle: Cycle,
): Promise<ReportRow> {
  const report = await reportOf(ctx, team.id, cycle.key)
  if (report) return report
  if (cycle.starts > ctx.now) throw notFound('This cycle has not begun yet.')
  const current = await currentCycle(ctx)
  const [earliest] = await recentCycles(ctx, current.key, mostBack + 1)
  if (earliest && cycle.starts < earliest.starts) {
    throw notFound(`Reports can be begun for the last ${mostBack} cycles.`)
  }
  await insertMissingDrafts(ctx, cycle.key, team.id)
  const begun = await reportOf(ctx, team.id, cycle.key)
  if (begun) return begun
  throw notFound('This team is archived and has no such report.')
}

function notFound(sentence: string): Refusal {
  return new Refusal('ReportNotFound', sentence)
}
