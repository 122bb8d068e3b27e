import { page } from '#api/paging.ts'
import type { Instant } from '#domain/instant.ts'
import { Refusal } from '#domain/refusal.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import { openReports } from './open-reports.ts'
import { type RefreshCtx, refreshReports } from './refresh-reports.ts'
import type { ReportState } from './store.ts'
import { type SummaryRow, summaryPage } from './summary-store.ts'

export type TeamReport = {
  readonly teamId: string
  readonly slug: string
  readonly name: string
  readonly reportId: string
  readonly state: ReportState
  readonly templateNumber: number
  readonly editedAt: Instant | null
  /** A list of `SummaryLine` as ASCII JSON text. */
  readonly summary: string
}

/**
 * A page of the reports of a cycle, teams by name, drafts as fresh as what is stored: one query where
 * nothing changed since they were last read. Throws CycleNotFound.
 */
export async function reportsOfCycle(
  ctx: RefreshCtx,
  cycleKey: string,
  paging: { readonly cursor?: string; readonly limit: number },
): Promise<{ items: TeamReport[]; next: string | null }> {
  const filter = { after: afterCursor(paging.cursor), limit: paging.limit }
  let rows = await summaryPage(ctx, cycleKey, filter)
  if (rows.length === 0 || !rows.every(isFresh)) {
    const { starts, ends } = await cycleByKey(ctx, cycleKey)
    if (starts <= ctx.now && ctx.now < ends) await openReports(ctx)
    const teamIds = rows.map(({ teamId }) => teamId)
    await refreshReports(ctx, cycleKey, teamIds)
    rows = await summaryPage(ctx, cycleKey, filter)
  }
  const { items, next } = page(rows, paging.limit, ({ teamId, name }) => `${teamId} ${name}`)
  return { items: items.flatMap(reportsIn), next }
}

function isFresh({ reportId, stale }: SummaryRow): boolean {
  return reportId !== null && stale === false
}

function reportsIn(row: SummaryRow): TeamReport[] {
  const { reportId, state, templateNumber, summary, ...team } = row
  if (reportId === null || state === null || templateNumber === null || summary === null) return []
  const { teamId, slug, name, editedAt } = team
  return [{ teamId, slug, name, reportId, state, templateNumber, editedAt, summary }]
}

function afterCursor(cursor: string | undefined): { id: string; name: string } | undefined {
  if (cursor === undefined) return undefined
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (.+)$/s.exec(cursor)
  if (!match?.[1] || !match[2]) throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
  return { id: match[1], name: match[2] }
}
