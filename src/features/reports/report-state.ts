import { Refusal } from '#domain/refusal.ts'
import { type Place, type ReportState, selectReportState } from './store.ts'

/** Null where the team has no report of that cycle yet. */
export async function reportStateOf(
  ctx: Place,
  teamId: string,
  cycleKey: string,
): Promise<ReportState | null> {
  return selectReportState(ctx, teamId, cycleKey)
}

/** After `markReportsStale` in the same transaction, nobody can freeze the report in between. */
export async function requireDraft(ctx: Place, teamId: string, cycleKey: string): Promise<void> {
  const state = await selectReportState(ctx, teamId, cycleKey)
  if (state === null || state === 'draft') return
  throw new Refusal('ReportIsReady', 'This report is ready. Reopen it to change it.', { state })
}
