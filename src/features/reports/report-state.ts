import { Refusal } from '#domain/refusal.ts'
import { lockReport, type ReportCtx, type ReportRow, type ReportState, reportOf } from './store.ts'

/** Null where the team has no report of that cycle yet. */
export async function reportStateOf(
  ctx: ReportCtx,
  teamId: string,
  cycleKey: string,
): Promise<ReportState | null> {
  return (await reportOf(ctx, teamId, cycleKey))?.state ?? null
}

/**
 * Throws ReportIsReady. Asked after `markReportsStale` in the same transaction, the answer holds until
 * that transaction ends.
 */
export async function requireDraft(
  ctx: ReportCtx,
  teamId: string,
  cycleKey: string,
): Promise<void> {
  refuseUnlessDraft((await reportStateOf(ctx, teamId, cycleKey)) ?? 'draft')
}

/** The report, which stays a draft until the transaction ends; throws ReportIsReady. */
export async function holdDraft(ctx: ReportCtx, reportId: string): Promise<ReportRow> {
  const report = await lockReport(ctx, reportId)
  refuseUnlessDraft(report.state)
  return report
}

function refuseUnlessDraft(state: ReportState): void {
  if (state === 'draft') return
  throw new Refusal('ReportIsReady', 'This report is ready. Reopen it to change it.', { state })
}
