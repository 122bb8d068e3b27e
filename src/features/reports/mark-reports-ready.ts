import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { markReportsStale } from './mark-reports-stale.ts'
import { freezeDrafts } from './ready-store.ts'
import { refreshReports } from './refresh-reports.ts'

/**
 * Freezes the drafts of a cycle at once, in the name of a person of each team (by team id): for a
 * history that comes as a whole. Within the caller's transaction, where nobody else can change them.
 */
export async function markReportsReady(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'actor' | 'now' | 'requestId'>,
  cycleKey: string,
  readyBy: ReadonlyMap<string, string>,
): Promise<void> {
  const teamIds = [...readyBy.keys()]
  await refreshReports(ctx, cycleKey, teamIds)
  const frozen = await freezeDrafts(ctx, cycleKey, readyBy)
  await markReportsStale(ctx, { teamIds, fromCycle: cycleKey })
  await recordWrite(ctx, {
    action: 'report.ready',
    subject: `all teams, ${cycleKey}`,
    before: { state: 'draft' },
    after: { state: 'ready', reports: frozen },
  })
}
