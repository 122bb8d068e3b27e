import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { markReportsReady } from './mark-reports-ready.ts'
import { openReports } from './open-reports.ts'
import { presentReady } from './ready-store.ts'

/**
 * What a review has seen stays as it is: ready reports become presented, drafts are frozen first, in
 * the caller's name. Within the caller's transaction.
 */
export async function presentReports(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'actor' | 'now' | 'requestId'>,
  cycleKey: string,
  teamIds: readonly string[],
): Promise<void> {
  if (teamIds.length === 0) return
  await openReports(ctx)
  await markReportsReady(ctx, cycleKey, new Map(teamIds.map((id) => [id, ctx.actor.name])))
  const presented = await presentReady(ctx, cycleKey, teamIds)
  await recordWrite(ctx, {
    action: 'report.presented',
    subject: `review ${cycleKey}`,
    before: { state: 'ready' },
    after: { state: 'presented', reports: presented },
  })
}
